import type { NounName } from '../nouns.ts';

/** Where each noun lives: the same path under `/` for pages and under `/v1` for the API. */
export interface Place {
  /** The path of the list; nouns that live within a contract are begun at their own address. */
  readonly collection?: string;
  readonly item: string;
  /** The record's id from the path's parameters. */
  readonly id: (params: Readonly<Record<string, string>>) => string;
  /** The contract that the record lives within, which tells a provider's person whose record it is. */
  readonly contract?: (params: Readonly<Record<string, string>>) => string;
}

const param = (name: string) => (params: Readonly<Record<string, string>>) => params[name] ?? '';

export const places: Readonly<Record<NounName, Place>> = {
  award: { collection: '/awards', item: '/awards/:awardId', id: param('awardId') },
  contract: {
    collection: '/contracts',
    item: '/contracts/:contractId',
    id: param('contractId'),
    contract: param('contractId'),
  },
  return: {
    item: '/contracts/:contractId/returns/:period',
    id: (params) => `${params.contractId}.${params.period}`,
    contract: param('contractId'),
  },
  concern: {
    item: '/contracts/:contractId/concerns/:concern',
    id: (params) => `${params.contractId}.${params.concern}`,
    contract: param('contractId'),
  },
  outcome: { collection: '/outcomes', item: '/outcomes/:outcomeId', id: param('outcomeId') },
};

/** A command's name as it stands in an address: `publishNotice` is `publish-notice`. */
export const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The path on which a command is posted. */
export const commandPath = (noun: NounName, command: string, begins: boolean): string => {
  const { collection, item } = places[noun];
  return begins && collection ? collection : `${item}/${kebab(command)}`;
};

/** The page of a record, from its noun and id. */
export const pageOf = (noun: NounName, id: string): string => {
  const [contract, ...rest] = id.split('.');
  switch (noun) {
    case 'award':
      return `/awards/${id}`;
    case 'contract':
      return `/contracts/${id}`;
    case 'outcome':
      return `/outcomes/${id}`;
    case 'return':
      return `/contracts/${contract}/returns/${rest.join('.')}`;
    case 'concern':
      return `/contracts/${contract}/concerns/${rest.join('.')}`;
    default:
      return noun satisfies never;
  }
};
