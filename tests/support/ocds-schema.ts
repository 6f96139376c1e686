import { existsSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/**
 * The official schemas of the Open Contracting Data Standard 1.1.5. They are no part of the project: they are read where
 * they lie beside it, and what needs them is skipped, in words, where they do not.
 */
const folder = new URL('../../../shared/schemas/', import.meta.url);

const read = (name: string): object => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object;

export const hasSchemas = existsSync(new URL('ocds-release.json', folder));

/** What a title says of tests that need the schemas. */
export const unlessSkipped = hasSchemas ? '' : ' (skipped: the official schemas do not lie beside the project)';

/**
 * Checks of a release and of a package. The package's schema names the release's by its address, which is never fetched:
 * the schema at hand is added under that very address. Dates and addresses are checked for their form, not only their type,
 * and words that only say something to a reader (`codelist`, `omitWhenMerged`) are no rule of JSON Schema, so strict mode
 * is off.
 */
export const ocdsChecks = (): { readonly release: ValidateFunction; readonly package: ValidateFunction } => {
  const ajv = new Draft04({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const release = ajv.compile(read('ocds-release.json'));
  return { release, package: ajv.compile(read('ocds-release-package.json')) };
};

/** What a check found, each as its place and message; nothing for what is valid. */
export const faultsFound = (check: ValidateFunction, data: unknown): readonly string[] =>
  check(data) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
