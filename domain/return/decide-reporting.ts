import { isPeriodInTerm } from '../contract/calendar.ts';
import type { Contract, ContractVersion } from '../contract/contract.ts';
import { isAsked, isReported } from '../measure/measure.ts';
import type { Period } from '../shared/quarters.ts';
import { accept, type Decision, type Refusal, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { checkBeforeSending, personalDataRefusals } from './check.ts';
import type { DataOf, ReturnCommand, ReturnContext } from './commanded.ts';
import { derivedEntries, withDerived } from './derived.ts';
import { changesTo, emptyDraft, measureKeys, withChanges } from './draft.ts';
import type { Changes, ReturnEvent } from './events.ts';
import { parseReturnId } from './ids.ts';
import { resultsOf, versionFor } from './results.ts';
import { forMeasure, type Return } from './return.ts';
import { rowRefusals } from './row.ts';
import { returnRules as rule } from './rules.ts';

interface Owed {
  readonly contract: Contract;
  readonly version: ContractVersion;
  readonly period: Period;
}

const withinTerm = (contract: Contract, period: Period): string =>
  `This contract reports each ${contract.terms.calendar.frequency} from ${contract.start} to ${contract.terms.end}; ${period.key} is not one of those periods`;

/** What the return's id says is owed: the contract, its version in force when the period ended, and the period. */
const owedBy = (data: DataOf<'save' | 'send'>, context: ReturnContext): Owed | Refusal => {
  const parsed = parseReturnId(context.id);
  const { contract } = context.related;
  if (!parsed || contract?.id !== parsed.contract || contract.status !== 'signed')
    return refusal(rule.returnForContract);
  // Another provider learns nothing, not even that there is such a contract.
  if (contract.provider !== context.by.organisation) return refusal(rule.returnForContract);
  const { period } = parsed;
  if (data.period !== undefined && data.period !== period.key) {
    const because = `This is the return for ${period.key}, and the period given is ${data.period}`;
    return refusal(rule.returnForContract, { field: 'period', because });
  }
  if (!isPeriodInTerm(contract, period)) {
    return refusal(rule.periodInTerm, { field: 'period', because: withinTerm(contract, period) });
  }
  const version = versionFor(contract, period);
  return version ? { contract, version, period } : refusal(rule.returnForContract);
};

const notYet = (command: ReturnCommand['type'], { period }: Owed, context: ReturnContext): Refusal | false => {
  const { today } = context;
  if (command === 'save') {
    const because = `${period.key} ends on ${period.end}: its return can be begun from that day`;
    return today < period.end && refusal(rule.periodHasCome, { field: 'period', because });
  }
  const because = `${period.key} ends on ${period.end}: its return can be sent from the day after`;
  return today <= period.end && refusal(rule.periodHasCome, { field: 'period', because });
};

/** Rows and explanations must be of measures that this return reports; rows must have their measure's form. */
const formRefusals = (changes: Changes, { version }: Owed): readonly Refusal[] => {
  const measureOf = (key: string) => version.measures.find((measure) => measure.key === key);
  const unknown = (path: string, key: string): Refusal | undefined => {
    const measure = measureOf(key);
    if (!measure) {
      return refusal(rule.measureInContract, {
        field: `${path}.${key}`,
        because: `The contract has no measure called ${key}`,
      });
    }
    return isReported(measure) ? undefined : refusal(rule.measureHasData, { field: `${path}.${key}` });
  };
  const { entries = {}, explanations = {} } = changes;
  const rows = measureKeys(entries).flatMap((key) => {
    const strange = unknown('entries', key);
    if (strange) return [strange];
    const [measure, entry] = [measureOf(key), forMeasure(entries, key)];
    if (measure && !isAsked(measure)) return [refusal(rule.derivedNotEntered, { field: `entries.${key}` })];
    return measure && entry ? rowRefusals(measure, entry, `entries.${key}`) : [];
  });
  return [...rows, ...measureKeys(explanations).flatMap((key) => unknown('explanations', key) ?? [])];
};

const certifying = (data: DataOf<'send'>): readonly (Refusal | false)[] => [
  !data.statementAgreed &&
    refusal(rule.certified, {
      field: 'statementAgreed',
      because: 'The certifier has to agree to the statement before the return is sent',
    }),
];

const begun = ({ contract, period }: Owed, context: ReturnContext): ReturnEvent => ({
  type: 'returnBegun',
  data: {
    id: context.id,
    contract: contract.id,
    period: period.key,
    authority: contract.authority,
    provider: contract.provider,
  },
});

/** Save is lenient about what is missing and strict about the form of each row; send asks for everything. */
export const decideReporting = (
  state: Return | undefined,
  command: Extract<ReturnCommand, { type: 'save' | 'send' }>,
  context: ReturnContext,
): Decision<ReturnEvent> => {
  const owed = owedBy(command.data, context);
  if ('rule' in owed) return refuse(owed);
  if (state && state.status !== 'draft') return refuse(refusal(rule.draftsOnly));
  const changes = changesTo(state ?? emptyDraft, command.data);
  const before: readonly ReturnEvent[] = state ? [] : [begun(owed, context)];
  const form = [notYet(command.type, owed, context), ...formRefusals(changes, owed)];

  if (command.type === 'save') {
    return unlessRefused(form, () => accept(...before, { type: 'returnSaved', data: changes }));
  }

  const draft = withChanges(state ?? emptyDraft, changes);
  const { related, today } = context;
  const check = checkBeforeSending(draft, { ...owed, earlier: related, today });
  const measures = check.rows.map((row) => row.measure);
  const derived = derivedEntries(measures, draft);
  const unchecked = command.data.personalDataChecked ? [] : personalDataRefusals(check.personalData);
  // A row that was refused for its form would be refused for the same again, or for being incomplete.
  const isNew = (each: Refusal): boolean => !form.some((known) => known && known.field === each.field);
  return unlessRefused([...form, ...check.refusals.filter(isNew), ...unchecked, ...certifying(command.data)], () =>
    accept<ReturnEvent>(
      ...before,
      ...(Object.keys(changes).length > 0 ? [{ type: 'returnSaved', data: changes } as const] : []),
      {
        type: 'returnSent',
        data: {
          certifier: command.data.certifier,
          ...(check.due !== undefined && { due: check.due }),
          late: check.isLate,
          contractVersion: owed.version.number,
          ...(Object.keys(derived).length > 0 && { derived }),
          results: resultsOf(measures, withDerived(measures, draft), owed.period, related),
        },
      },
    ),
  );
};
