import { holderOf, secretsFileIn } from './data-folder.ts';
import { identityToken } from './identity-token.ts';
import { tokenOptions } from './options.ts';
import type { DemonstrationPerson } from './person.ts';
import { readSecrets } from './secrets.ts';
import { Trouble } from './trouble.ts';

/** `npm run token -- <person>`: a bearer token for the running service's JSON API, good for 12 hours. */
const token = async (wanted: string | undefined, data: string): Promise<string> => {
  const { issuer, people = [] } = holderOf(data) ?? {};
  if (issuer === undefined) {
    throw new Trouble(
      `No Outturn service is running on the data folder ${data}. Start one with npm start, or name another folder with --data.`,
    );
  }
  const person = find(wanted, people);
  return identityToken(person, { issuer, signingKey: readSecrets(secretsFileIn(data)).signingKey });
};

/** By id, name or e-mail address, in capitals or not. */
const find = (wanted: string | undefined, people: readonly DemonstrationPerson[]): DemonstrationPerson => {
  const sought = wanted?.toLowerCase();
  const found = people.find((person) =>
    [person.id, person.name, person.email].some((is) => is.toLowerCase() === sought),
  );
  if (found !== undefined) return found;
  const list = people.map(({ id, name, organisationName }) => `  ${id}  ${name}, ${organisationName}`).join('\n');
  throw new Trouble(
    `${wanted === undefined ? 'Say whose token' : `There is no person "${wanted}"`}. The people are:\n${list}`,
    2,
  );
};

try {
  const { person, data } = tokenOptions(process.argv.slice(2));
  console.log(await token(person, data));
} catch (fault) {
  if (!(fault instanceof Trouble)) throw fault;
  console.error(fault.message);
  process.exitCode = fault.exitCode;
}
