// Exit 0 when node_modules holds what package-lock.json says. npm notes what it really installed in
// node_modules/.package-lock.json, so this is true after "npm install" too. Runs on any Node: no TypeScript here.
import { readFileSync } from 'node:fs';

const locked = packagesOf('package-lock.json');
const installed = packagesOf('node_modules/.package-lock.json');

const upToDate = Object.entries(locked)
  .filter(([path]) => path.includes('node_modules/'))
  .every(([path, wanted]) => {
    const found = installed[path];
    if (!found) return !isNeeded(wanted);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
process.exit(upToDate ? 0 : 1);

/** Optional packages are the native binaries, one per platform, and what other platforms need for theirs. */
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes('musl');
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
