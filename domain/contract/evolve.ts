import { type Contract, type ContractTerms, type ContractVersion, initialEnd } from './contract.ts';
import type { ContractEvent } from './events.ts';
import { isSameNotice } from './notices/notices-owed.ts';

const withTerms = (contract: Contract, changed: Partial<ContractTerms>): Contract => ({
  ...contract,
  terms: { ...contract.terms, ...changed },
});

const withVersion = (contract: Contract, version: ContractVersion): Contract => {
  const { number: _number, effectiveFrom: _from, because: _because, change: _change, ...terms } = version;
  return { ...contract, terms, versions: [...contract.versions, version] };
};

const begun = ({
  calendar,
  demonstration,
  ...data
}: Extract<ContractEvent, { type: 'contractRecorded' }>['data']): Contract => ({
  ...data,
  demonstration: demonstration ?? false,
  status: 'draft',
  terms: { end: initialEnd(data), values: [], funding: [], calendar, measures: [] },
  versions: [],
});

/** The contract after the event. Throws on a history that does not begin with the recording: a broken journal is a fault. */
export const evolveContract = (contract: Contract | undefined, event: ContractEvent): Contract => {
  if (event.type === 'contractRecorded') return begun(event.data);
  if (!contract) throw new Error(`A contract's history begins with its recording, not ${event.type}`);
  switch (event.type) {
    case 'detailsCorrected': {
      const { id, authority, authorityName, terms } = contract;
      const corrected = begun({ ...event.data, id, authority, ...(authorityName !== undefined && { authorityName }) });
      const { extensionOptions } = contract;
      return withTerms(
        { ...corrected, ...(extensionOptions && { extensionOptions }) },
        { values: terms.values, funding: terms.funding, measures: terms.measures },
      );
    }
    case 'valuesSet':
      return withTerms(contract, { values: event.data.values });
    case 'fundingSet':
      return withTerms(contract, { funding: event.data.funding });
    case 'measuresSet':
      return withTerms(contract, { measures: event.data.measures });
    case 'measurePut': {
      const { measure } = event.data;
      const known = contract.terms.measures.some((each) => each.key === measure.key);
      const measures = contract.terms.measures.map((each) => (each.key === measure.key ? measure : each));
      return withTerms(contract, { measures: known ? measures : [...measures, measure] });
    }
    case 'measureRemoved':
      return withTerms(contract, { measures: contract.terms.measures.filter((each) => each.key !== event.data.key) });
    case 'contractSigned':
      return {
        ...contract,
        status: 'signed',
        ...event.data,
        versions: [{ ...contract.terms, number: 1, effectiveFrom: contract.start, because: 'The contract as signed' }],
      };
    case 'extensionOptionsRecorded':
      return { ...contract, extensionOptions: event.data };
    case 'extensionDecided': {
      const { decision, version } = event.data;
      const decided = { ...contract, extensionDecisions: [...(contract.extensionDecisions ?? []), decision] };
      return version ? withVersion(decided, version) : decided;
    }
    case 'spendRecorded':
      return { ...contract, spend: [...(contract.spend ?? []), event.data] };
    case 'contractVaried': {
      const { lifetimeValueAtEntry, ...version } = event.data;
      return withVersion({ ...contract, ...(lifetimeValueAtEntry && { lifetimeValueAtEntry }) }, version);
    }
    case 'contractNovated': {
      const { provider, providerName, providerAddress, former, notice, ...made } = event.data;
      const { formerProviders = [], notices = [] } = contract;
      return withVersion(
        {
          ...contract,
          provider,
          providerName,
          providerAddress,
          formerProviders: [...formerProviders, former],
          ...(notice && { notices: [...notices, notice] }),
        },
        { ...contract.terms, ...made },
      );
    }
    case 'contractTerminated': {
      const { termination, ...version } = event.data;
      return withVersion({ ...contract, termination }, version);
    }
    case 'contractNoticePublished': {
      const others = (contract.notices ?? []).filter((each) => !isSameNotice(each, event.data));
      return { ...contract, notices: [...others, event.data] };
    }
    default:
      return event satisfies never;
  }
};
