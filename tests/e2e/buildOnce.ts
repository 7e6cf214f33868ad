import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../src/start/ensureBuild.ts';

/** Before all browser tests: the admin's build, so that no house's start waits for it. */
export default (): Promise<void> => ensureBuild(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
