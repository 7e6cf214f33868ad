import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}

export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Holds answers against the description: their status, their type, and each property of their JSON. */
export const askedApi = (api: Described) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const local = (schema: object, at: string): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', `"${at}#/$defs/`)) as object;
  ajv.addSchema({ $id: 'https://api.test/shapes', $defs: local(api.components.schemas, 'https://api.test/shapes') });
  const known = new Map<object, ValidateFunction>();
  const seen = new Set<string>();
  const codes = new Set<string>();

  const validator = (schema: object): ValidateFunction => {
    const made = known.get(schema) ?? ajv.compile(local(schema, 'https://api.test/shapes'));
    known.set(schema, made);
    return made;
  };

  const faultsOf = (schema: object, value: unknown): string[] => {
    const validate = validator(schema);
    return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };

  return {
    /** What is wrong with an answer; nothing where it is as described. */
    judge: (path: string, method: string, { status, headers, text }: Said): string[] => {
      const described = api.paths[path]?.[method]?.responses[String(status)];
      const label = `${method.toUpperCase()} ${path} ${status}`;
      if (!described) return [`${label} is not described: ${text.slice(0, 200)}`];
      seen.add(label);
      const [[type, { schema }] = [null, { schema: {} }]] = Object.entries(described.content ?? {});
      if (type === null) return text === '' || status === 206 ? [] : [`${label} has a body.`];
      const given = (headers.get('content-type') ?? '').split(';')[0] ?? '';
      if (type !== 'application/json') return type === given || type === 'application/octet-stream' ? [] : [`${label} is ${given}, not ${type}.`];
      if (given !== type) return [`${label} is ${given}.`];
      const body = JSON.parse(text) as { readonly error?: { readonly code: string } };
      const code = status >= 300 ? body.error?.code : undefined;
      if (code !== undefined) codes.add(code);
      const untold = code !== undefined && !described.description.includes(`\`${code}\`:`) ? [`${label} says ${code}, which it is not described to say.`] : [];
      return [...untold, ...faultsOf(schema, body).map((fault) => `${label}${fault}`)];
    },
    faultsOf,
    /** Codes of the refusals that were judged. */
    codes,
    /** Answers that are described and were never seen. */
    unseen: (): string[] => Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`).filter((label) => !seen.has(label)))),
  };
};
