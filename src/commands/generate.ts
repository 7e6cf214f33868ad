import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inClient = (name: string): string => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

interface Generated {
  readonly file: string;
  /** What the file must hold, so that a generator that did nothing is noticed. */
  readonly proof: string;
  readonly run: () => Promise<void>;
}

/**
 * `npm run generate`: writes Payload's types, the admin's import map, and the API's description and client anew.
 * `--check`: leaves the files as they are and exits with 1 where they would change.
 */
const main = async (args: readonly string[]): Promise<number> => {
  Object.assign(process.env, { NODE_ENV: 'production', DATABASE_URI: '', PAYLOAD_SECRET: 'stands in for the real secret' });
  const { default: pending } = await import('../../payload.config.ts');
  const config = await pending;
  const { generateImportMap } = await import('payload');
  const { generateTypes } = await import('payload/node');
  const { writeClientScript, writeClientTypes, writeDescription } = await import('./generateClient.ts');
  const generated: readonly Generated[] = [
    { file: config.typescript.outputFile, proof: 'export interface Config', run: () => generateTypes(config, { log: false }) },
    { file: config.admin.importMap.importMapFile ?? '', proof: 'export const importMap', run: () => generateImportMap(config, { force: true, log: false }) },
    { file: inClient('types.ts'), proof: 'export interface Documents', run: () => writeClientTypes(config, inClient('types.ts')) },
    { file: inClient('openapi.json'), proof: '"openapi"', run: async () => writeDescription(config, inClient('openapi.json')) },
    { file: inClient('client.js'), proof: 'export const createClient', run: async () => writeClientScript(inClient('client.ts'), inClient('client.js')) },
  ];
  const check = args.includes('--check');
  const changed: string[] = [];
  for (const one of generated) if (await regenerate(one, check)) changed.push(one.file);
  console.log(`generated-check: ${generated.length} files, ${changed.length} ${check ? 'would change' : 'changed'}`);
  for (const file of changed) console.log(`  ${file}${check ? ': run npm run generate' : ''}`);
  return check && changed.length > 0 ? 1 : 0;
};

/** True where the file's text changed, or would have. */
const regenerate = async ({ file, proof, run }: Generated, check: boolean): Promise<boolean> => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, '');
  try {
    await run();
    const after = readFileSync(file, 'utf8');
    if (!after.includes(proof)) throw new Error(`${file} was not generated: "${proof}" is missing in it.`);
    if (check) writeFileSync(file, before);
    return after.trim() !== before.trim();
  } catch (error) {
    writeFileSync(file, before);
    throw error;
  }
};

process.exit(await main(process.argv.slice(2)));
