"""
Which PDFs are sound blank forms, told without our own code: qpdf and pypdf (Debian) read the file whole, it is not
encrypted, its form is an AcroForm alone, nothing is signed and no field has a value.

  /usr/bin/python3 denominador.py PASTA > denominador.jsonl     one line per file: {arquivo, motivo, ...}

`motivo` is "" for a sound blank form; otherwise why the file is left out of the denominator.
"""

import json
import os
import signal
import subprocess
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor

warnings.filterwarnings("ignore")
import logging

logging.disable(logging.CRITICAL)
import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

SECONDS = 20


class Late(BaseException):
    """Not an Exception: pypdf forgives those."""


DRAWN = {"/FreeText", "/Stamp", "/Ink", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight",
         "/Underline", "/StrikeOut", "/Squiggly", "/Caret"}


def resolved(value):
    return value.get_object() if value is not None else None


def inherited(field, key):
    for _ in range(64):
        if field is None:
            return None
        if key in field:
            return resolved(field[key])
        field = resolved(field.get("/Parent"))
    return None


def has_value(field, kind):
    value = inherited(field, "/V")
    if kind == "/Btn":
        if int(inherited(field, "/Ff") or 0) & 65536:
            return False
        on = [resolved(field.get("/AS")), value]
        return any(state is not None and str(state) not in ("/Off", "", "/") for state in on)
    if kind == "/Sig" or value is None:
        return False
    if isinstance(value, StreamObject):
        return len(value.get_data()) > 0
    if isinstance(value, ArrayObject):
        return any(str(each).strip() for each in value)
    return str(value).strip() != ""


def by_pypdf(path):
    with open(path, "rb") as file:
        content = file.read()
    if b"/AcroForm" not in content and b"/ObjStm" not in content:
        return {"motivo": "sem formulario"}
    reader = pypdf.PdfReader(path, strict=False)
    if reader.is_encrypted:
        return {"motivo": "protegido"}
    root = reader.trailer["/Root"]
    form = resolved(root.get("/AcroForm"))
    if not isinstance(form, DictionaryObject):
        return {"motivo": "sem formulario"}
    found = {"paginas": len(reader.pages), "campos": 0, "anotacoes": []}
    valued, signed = set(), False
    for page in reader.pages:
        contents = resolved(page.get("/Contents"))
        for stream in contents if isinstance(contents, ArrayObject) else [contents]:
            if stream is not None:
                resolved(stream).get_data()  # whole, or an exception
        for annotation in resolved(page.get("/Annots")) or []:
            annotation = resolved(annotation)
            if not isinstance(annotation, DictionaryObject):
                continue
            subtype = annotation.get("/Subtype")
            if subtype != "/Widget":
                if subtype in DRAWN:
                    found["anotacoes"].append(subtype[1:])
                continue
            kind = inherited(annotation, "/FT")
            if kind == "/Sig":
                signed = signed or isinstance(inherited(annotation, "/V"), DictionaryObject)
                continue
            if kind in ("/Tx", "/Ch", "/Btn") and not (kind == "/Btn" and int(inherited(annotation, "/Ff") or 0) & 65536):
                found["campos"] += 1
                if has_value(annotation, kind):
                    valued.add(str(annotation.get("/T", "")))
    stack, seen = [resolved(each) for each in resolved(form.get("/Fields")) or []], 0
    while stack and seen < 60000:
        field = stack.pop()
        seen += 1
        if not isinstance(field, DictionaryObject):
            continue
        stack += [resolved(kid) for kid in resolved(field.get("/Kids")) or []]
        kind = inherited(field, "/FT")
        if kind == "/Sig":
            signed = signed or isinstance(inherited(field, "/V"), DictionaryObject)
        elif has_value(field, kind):
            valued.add(str(field.get("/T", "")))
    if "/XFA" in form:
        found["motivo"] = "xfa"
    elif found["campos"] == 0:
        found["motivo"] = "sem campos nas paginas"
    elif signed:
        found["motivo"] = "assinado"
    elif valued:
        found["motivo"] = "com valores"
    elif found["anotacoes"]:
        found["motivo"] = "com anotacoes desenhadas"
    else:
        found["motivo"] = ""
    return found


def run(*args):
    return subprocess.run(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS)


def said(value):
    """A value of spaces is none, and neither is an empty list."""
    return "".join(str(each).removeprefix("u:").strip() for each in (value if isinstance(value, list) else [value or ""]))


def by_qpdf(path):
    """Whether qpdf reads it whole; its own view of the fields' values."""
    check = run("qpdf", "--check", path)
    if check.returncode == 2:
        return {"qpdf": "erro"}
    answer = run("qpdf", "--json=2", "--json-key=acroform", path)
    try:
        fields = json.loads(answer.stdout)["acroform"]["fields"]
    except (ValueError, KeyError):
        return {"qpdf": "erro"}
    valued = any(
        field["fieldtype"] not in ("/Sig",) and not field.get("ispushbutton")
        and said(field["value"]) not in ("", "/Off", "/")
        for field in fields
    )
    return {"qpdf": "avisos" if check.returncode == 3 else "", "qpdf_valores": valued}


def judge(path):
    def late(*_):
        raise Late

    signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        found = by_pypdf(path)
    except (Exception, Late) as error:
        found = {"motivo": "pypdf nao le", "erro": type(error).__name__}
    finally:
        signal.alarm(0)
    if found["motivo"] not in ("sem formulario", "protegido", "pypdf nao le"):
        try:
            found.update(by_qpdf(path))
        except (subprocess.TimeoutExpired, UnicodeDecodeError):
            found["qpdf"] = "erro"
        if found["qpdf"] == "erro":
            found["motivo"] = "qpdf nao le"
        elif found["motivo"] == "" and found["qpdf_valores"]:
            found["motivo"] = "com valores"
    return {"arquivo": path, "bytes": os.path.getsize(path), **found}


def main(folder):
    paths = sorted(
        os.path.join(where, name)
        for where, _, names in os.walk(folder)
        for name in names
        if name.lower().endswith(".pdf")
    )
    with ProcessPoolExecutor(2) as pool:
        for found in pool.map(judge, paths, chunksize=4):
            print(json.dumps(found, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
