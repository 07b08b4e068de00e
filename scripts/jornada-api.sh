#!/bin/sh
# The journey of a new medico through the API alone. Usage: jornada-api.sh URL PASTA_DE_DADOS ARQUIVO.pdf
# Synthetic people only. Each call fails the script when its status is not the expected one.
set -eu
URL=$1 DADOS=$2 PDF=$3
TEMP=$(mktemp -d)
trap 'rm -rf "$TEMP"' EXIT
COOKIES=$TEMP/cookies RESPOSTA=$TEMP/resposta
CSRF='' TOKEN=''

# chamar STATUS MÉTODO CAMINHO [CORPO] [CABEÇALHO]: the answer is left in $RESPOSTA.
chamar() {
  esperado=$1 metodo=$2 caminho=$3 corpo=${4-} cabecalho=${5-X-Jornada: 1}
  obtido=$(curl -sS -X "$metodo" -b "$COOKIES" -c "$COOKIES" -o "$RESPOSTA" -w '%{http_code}' \
    -H "X-CSRF-Token: $CSRF" -H "Authorization: Bearer $TOKEN" -H "$cabecalho" \
    ${corpo:+-H 'Content-Type: application/json' --data-raw "$corpo"} "$URL$caminho")
  echo "$obtido $metodo $caminho"
  [ "$obtido" = "$esperado" ] || { echo "esperado: $esperado"; cat "$RESPOSTA"; echo; exit 1; }
}
campo() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$RESPOSTA"; }
primeiro_id() { sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$RESPOSTA"; }
renovar_csrf() { chamar 200 GET /api/auth/csrf; CSRF=$(campo csrf_token); }

UNICO=$(date +%s%N | tail -c 9)
EMAIL="jornada$UNICO@exemplo.test" SENHA="uma frase comprida $UNICO"

renovar_csrf
chamar 201 POST /api/auth/cadastro "{\"nome\":\"Jornada Sintética\",\"email\":\"$EMAIL\",\"senha\":\"$SENHA\"}"
CARTA=$(grep -l "$EMAIL" "$DADOS"/emails/*.eml | tail -n 1)
VERIFICACAO=$(grep -o 'token=[A-Za-z0-9_-]*' "$CARTA" | head -n 1 | cut -d= -f2)
chamar 200 POST /api/auth/verificacao "{\"token\":\"$VERIFICACAO\",\"senha\":\"$SENHA\"}"
chamar 200 POST /api/auth/login "{\"email\":\"$EMAIL\",\"senha\":\"$SENHA\"}"
TOKEN=$(campo access_token)
renovar_csrf

# A provisional CNS of its own: 7, then this run's digits, then what closes the weighted sum modulo 11.
cns() {
  awk -v n="$1" 'BEGIN { base = "7" sprintf("%012d", n); s = 0
    for (i = 1; i <= 13; i++) s += substr(base, i, 1) * (16 - i)
    for (d = 0; d < 100; d++) if ((s + int(d / 10) * 2 + d % 10) % 11 == 0) { printf "%s%02d", base, d; exit } }'
}
chamar 404 GET /api/medicos/me
chamar 201 PUT /api/medicos/me "{\"nome\":\"Jornada Sintética\",\"crm\":\"$UNICO\",\"crm_uf\":\"SP\",\"cns\":\"$(cns "$UNICO")\",\"especialidade\":\"Neurologia\"}"
chamar 201 POST /api/medicos/clinicas '{"nome":"Ambulatório Modelo Sul","cnes":"1234567","telefone":"(11) 3000-1000","cep":"01000-000","logradouro":"Rua das Palmeiras","numero":"100","bairro":"Centro","cidade":"São Paulo","uf":"SP"}'
EMISSOR=$(campo emissor_id)

chamar 200 GET /api/processos/catalogo/doencas/g35
PACIENTE='{"nome":"Marina Açucena Teste","cpf":"900.100.200-55","nome_mae":"Josefa Açucena Teste","peso_kg":72,"altura_cm":165,"incapaz":false,"raca_cor":"parda","endereco":{"cep":"01001-000","logradouro":"Rua das Acácias","numero":"12","bairro":"Centro","cidade":"São Paulo","uf":"SP"}}'
MES='{"posologia":"1 cápsula ao dia","quantidade":28}'
PROCESSO="{\"paciente\":$PACIENTE,\"cid\":\"G35\",\"emissor_id\":\"$EMISSOR\",\"anamnese\":\"Esclerose múltipla remitente-recorrente, ≥ 2 surtos ao ano.\",\"tratou\":false,\"preenchido_por\":\"medico\",\"documento_paciente\":\"cpf\",\"medicamentos\":[{\"medicamento_id\":\"fingolimode-0-5-mg-capsula\",\"via\":\"oral\",\"meses\":[$MES,$MES,$MES,$MES,$MES,$MES]}],\"respostas\":{\"edss\":\"3.5\",\"edss_data\":\"2026-01-20\"}}"
chamar 201 POST /api/processos "$PROCESSO" 'Idempotency-Key: abrir'
ID=$(primeiro_id)
chamar 201 POST /api/processos "$PROCESSO" 'Idempotency-Key: abrir'
[ "$(primeiro_id)" = "$ID" ] || { echo 'a chave repetida abriu outro processo'; exit 1; }
chamar 409 POST /api/processos "$(printf '%s' "$PROCESSO" | sed "s/\"paciente\":{.*}},\"cid\"/\"paciente_id\":\"$(campo paciente_id)\",\"cid\"/")"

chamar 201 POST "/api/processos/$ID/documentos" '{"data":"2026-01-31","relatorio":"Relatório da paciente.","exames":["Hemograma completo"]}'
SOMA=$(campo sha256)
chamar 200 GET "$(campo url)"
cp "$RESPOSTA" "$PDF"
[ "$(sha256sum "$PDF" | cut -d' ' -f1)" = "$SOMA" ] || { echo 'o PDF não é o emitido'; exit 1; }
chamar 201 POST "/api/processos/$ID/renovacoes" '{"data":"2026-08-01"}'
chamar 200 GET "/api/processos/$ID/historico"
chamar 204 POST /api/auth/logout
echo "Pacote em $PDF ($SOMA)"
