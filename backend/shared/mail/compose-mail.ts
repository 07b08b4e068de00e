export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Envelope extends Mail {
  readonly from: string;
  readonly id: string;
  readonly date: Date;
}

/** RFC 5322 §2.1.1: a longer line is cut by servers on the way. */
const MAX_LINE_BYTES = 998;

/**
 * One RFC 5322 message. The body is 8bit so that a link stays in one piece, as typed: quoted-printable would break it
 * in two and turn `token=` into `token=3D`.
 */
export function composeMail({ from, to, subject, text, id, date }: Envelope): string {
  const lines = text.split('\n');
  if (lines.some((line) => Buffer.byteLength(line) > MAX_LINE_BYTES)) throw new Error('a line of the mail is too long');

  return [
    `From: ${header(from)}`,
    `To: ${header(to)}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@autocusto>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...lines,
    '',
  ].join('\r\n');
}

/** A line break here would let an address write headers of its own. */
function header(value: string): string {
  if (/[\p{Cc}]/u.test(value)) throw new Error('control character in a mail header');
  const [, name, address] = /^(.*?)\s*<([^>]+)>$/.exec(value) ?? [];
  return name && address ? `${encodedWords(name.replace(/^"(.*)"$/, '$1'))} <${address}>` : value;
}

/** RFC 2047: words of at most 75 characters, none cutting a character in two. */
function encodedWords(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value;
  const words = [''];
  for (const character of value) {
    const last = words.length - 1;
    const longer = `${words[last]}${character}`;
    if (Buffer.byteLength(longer) <= 45) words[last] = longer;
    else words.push(character);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
