import { readConcernAddress } from '../../domain/concern/ids.ts';
import type { NounName } from '../nouns.ts';
import { ProblemError } from './problems.ts';

type Params = Readonly<Record<string, string>>;

/** Where each noun lives: the same path under `/` for pages and under `/v1` for the API. */
export interface Place {
  /** The path of the list; nouns that live within a contract are begun at their own address. */
  readonly collection?: string;
  readonly item: string;
  /** The record's id from the path's parameters. */
  readonly id: (params: Params) => string;
  /** The contract that the record lives within, which tells a provider's person whose record it is. */
  readonly contract?: (params: Params) => string;
}

/** What an id looks like: a prefix and letters; within a contract, then the period or, for a curve or a concern, what it is about. */
const idPattern = /^[a-z]{3}_[a-z0-9-]{3,40}(?:\.(?:\d{4}-[A-Z]\d{0,2}(?:\.[a-z0-9-]{2,60})?|[a-z0-9-]{2,60}))?$/;

/** The id, or not found: no record has an id of another shape, and the table is not asked for one. */
const wellFormed = (id: string): string => {
  if (!idPattern.test(id)) throw new ProblemError('notFound');
  return id;
};

const param =
  (name: string) =>
  (params: Params): string =>
    wellFormed(params[name] ?? '');

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
    id: ({ contractId, period }) => wellFormed(`${contractId}.${period}`),
    contract: param('contractId'),
  },
  concern: {
    item: '/contracts/:contractId/concerns/:concern',
    // The period in the address says where the concern came from; the contract has one concern for each subject.
    id: ({ contractId, concern }) => wellFormed(`${contractId}.${readConcernAddress(concern ?? '').subject}`),
    contract: param('contractId'),
  },
  curve: {
    item: '/contracts/:contractId/measures/:measureKey',
    id: ({ contractId, measureKey }) => wellFormed(`${contractId}.${measureKey}`),
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
    case 'curve':
      return `/contracts/${contract}/measures/${rest.join('.')}`;
    default:
      return noun satisfies never;
  }
};
