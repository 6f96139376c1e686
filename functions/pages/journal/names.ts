/** What ids and short names in a journal stand for, so that a page shows names alone. */

export interface Name {
  readonly text: string;
  /** Where it has a page of its own. */
  readonly href?: string;
}

export interface KnownNames {
  /** The name behind an id, such as an organisation's or an award's. */
  readonly of: (id: string) => Name | undefined;
  /** The title of the measure or indicator with that short name. */
  readonly measure: (key: string) => string | undefined;
}

/** Fields that stand side by side wherever one of them is recorded: an id, and what it is called. */
const pairs = [
  ['organisation', 'name'],
  ['organisation', 'organisationName'],
  ['provider', 'providerName'],
  ['authority', 'authorityName'],
  ['award', 'awardTitle'],
  ['outcome', 'outcomeTitle'],
  ['id', 'title'],
  ['id', 'from'],
] as const;

/** A record's page by the prefix of its id. */
const pages: Readonly<Record<string, string>> = { awd: '/awards', ctr: '/contracts', out: '/outcomes' };

const nameOf = (id: string, text: string): Name => {
  const page = pages[id.slice(0, 3)];
  return page !== undefined && id[3] === '_' ? { text, href: `${page}/${id}` } : { text };
};

/**
 * Every name that can be found in what is given, whatever its shape: titles beside ids and short names. Where one was
 * renamed, the name given first counts; so the record as it stands comes before its history.
 */
export const namesIn = (...sources: readonly unknown[]): KnownNames => {
  const [ids, measures] = [new Map<string, Name>(), new Map<string, string>()];
  const note = (fields: Readonly<Record<string, unknown>>): void => {
    // A person has a name beside an organisation too, and is not called by it.
    const isPerson = typeof fields.id === 'string' && 'organisation' in fields;
    for (const [id, name] of pairs) {
      const [known, called] = [fields[id], fields[name]];
      if (typeof known !== 'string' || typeof called !== 'string' || (isPerson && name === 'name')) continue;
      if (!ids.has(known)) ids.set(known, nameOf(known, called));
    }
    const { key, title } = fields;
    if (typeof key === 'string' && typeof title === 'string' && !measures.has(key)) measures.set(key, title);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) note(value as Readonly<Record<string, unknown>>);
    for (const each of Object.values(value)) walk(each);
  };
  for (const source of sources) walk(source);
  return { of: (id) => ids.get(id), measure: (key) => measures.get(key) };
};
