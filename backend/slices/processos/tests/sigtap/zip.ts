import { crc32, deflateRawSync } from 'node:zlib';

/** The plainest zip that a reader must take: deflated files, central directory, end. */
export function fazerZip(arquivos: ReadonlyMap<string, Buffer>): Buffer {
  const partes: Buffer[] = [];
  const diretorio: Buffer[] = [];
  let lugar = 0;
  for (const [nome, conteudo] of arquivos) {
    const bytesDoNome = Buffer.from(nome);
    const comprimido = deflateRawSync(conteudo);
    const comum = Buffer.alloc(26);
    comum.writeUInt16LE(20, 0); // version that reads it
    comum.writeUInt16LE(8, 4); // deflate
    comum.writeUInt32LE(crc32(conteudo), 10);
    comum.writeUInt32LE(comprimido.length, 14);
    comum.writeUInt32LE(conteudo.length, 18);
    comum.writeUInt16LE(bytesDoNome.length, 22);
    partes.push(Buffer.from('PK\u0003\u0004'), comum, bytesDoNome, comprimido);
    const resto = Buffer.alloc(14);
    resto.writeUInt32LE(lugar, 10);
    diretorio.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), comum, resto, bytesDoNome);
    lugar += 30 + bytesDoNome.length + comprimido.length;
  }
  const central = Buffer.concat(diretorio);
  const fim = Buffer.alloc(18);
  fim.writeUInt16LE(arquivos.size, 4);
  fim.writeUInt16LE(arquivos.size, 6);
  fim.writeUInt32LE(central.length, 8);
  fim.writeUInt32LE(lugar, 12);
  return Buffer.concat([...partes, central, Buffer.from('PK\u0005\u0006'), fim]);
}
