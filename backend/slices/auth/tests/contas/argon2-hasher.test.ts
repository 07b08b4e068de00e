import { MuitosAoMesmoTempoError } from '../../domain/auth-errors.ts';
import type { SenhaNova } from '../../domain/contas/senha.ts';
import type { SenhaHash } from '../../domain/contas/usuario.ts';
import { makeArgon2Hasher } from '../../infrastructure/senhas/argon2-hasher.ts';
import { makeSemaphore } from '../../infrastructure/senhas/semaphore.ts';

const senha = 'girassol-lento-87-azul' as SenhaNova;

describe('hash da senha', () => {
  const hasher = makeArgon2Hasher({ memoryKib: 64, passes: 1 });

  it('guarda os parâmetros e um sal próprio', async () => {
    const [um, outro] = await Promise.all([hasher.hash(senha), hasher.hash(senha)]);
    expect(um).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(um).not.toBe(outro);
  });

  it('confere a senha certa, e só ela', async () => {
    const hash = await hasher.hash(senha);
    await expect(hasher.verify(senha, hash)).resolves.toBe(true);
    await expect(hasher.verify(`${senha} `, hash)).resolves.toBe(false);
    await expect(hasher.verify(senha, undefined)).resolves.toBe(false);
  });

  it('confere pelos parâmetros que o hash diz, e recusa o que não entende', async () => {
    const hash = await makeArgon2Hasher({ memoryKib: 128, passes: 3 }).hash(senha);
    await expect(hasher.verify(senha, hash)).resolves.toBe(true);
    await expect(hasher.verify(senha, '$2b$10$nada' as SenhaHash)).rejects.toThrow(/PHC/);
  });

  it('é a mesma senha com o acento composto ou separado', async () => {
    const hash = await hasher.hash('órgão-público-às-nove'.normalize('NFC') as SenhaNova);
    await expect(hasher.verify('órgão-público-às-nove'.normalize('NFD'), hash)).resolves.toBe(true);
  });

  it('refaz só quando os parâmetros são outros', async () => {
    const hash = await hasher.hash(senha);
    await expect(hasher.rehash(senha, hash)).resolves.toBeUndefined();
    const mais = makeArgon2Hasher({ memoryKib: 128, passes: 1 });
    await expect(mais.rehash(senha, hash)).resolves.toContain('m=128');
  });

  it('deixa passar poucos de cada vez e recusa a fila longa demais', async () => {
    const inTurn = makeSemaphore(2, 1);
    let running = 0;
    let most = 0;
    const work = () =>
      inTurn(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running -= 1;
      });

    const [, , , quarto] = await Promise.allSettled([work(), work(), work(), work()]);
    expect(most).toBe(2);
    expect(quarto).toMatchObject({ status: 'rejected', reason: expect.any(MuitosAoMesmoTempoError) });
    await expect(work()).resolves.toBeUndefined(); // a vaga volta
    await expect(inTurn(() => Promise.reject(new Error('falhou')))).rejects.toThrow('falhou');
    await expect(Promise.all([work(), work()])).resolves.toHaveLength(2);
  });
});
