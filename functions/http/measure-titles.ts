import { isOwnSubject, ownSubjectNames, type Subject } from '../../domain/concern/ids.ts';
import type { ContractId } from '../../domain/shared/ids.ts';
import type { Reader } from './reader.ts';

/** Looks up what measures, and what else concerns are about, are called, for lists that hold their keys alone. One batch of reads for all of them. */
export const readMeasureTitles = async (
  read: Reader,
  lines: readonly { readonly contract: ContractId }[],
): Promise<(contract: ContractId, subject: Subject) => string> => {
  const ids = [...new Set(lines.map((line) => line.contract))];
  const contracts = await read.records(
    'contract',
    ids.map((contractId) => ({ contractId })),
  );
  const measures = new Map(contracts.flatMap((each) => (each ? [[each.id, each.terms.measures] as const] : [])));
  return (contract, subject) =>
    isOwnSubject(subject)
      ? ownSubjectNames[subject]
      : (measures.get(contract)?.find(({ key }) => key === subject)?.title ?? subject);
};
