import type { CivilDate } from '../shared/dates.ts';
import type { OrganisationId, OutcomeId } from '../shared/ids.ts';
import { type CommandOf, type Context, defineNoun } from '../shared/record.ts';
import { accept, type Decision, refusal, refuse, unlessRefused } from '../shared/refusal.ts';
import { outcomeCommands } from './commands.ts';
import type { Indicator, Outcome, Reading } from './outcome.ts';
import { outcomeRules as rule } from './rules.ts';

type OutcomeCommand = CommandOf<typeof outcomeCommands>;

export type OutcomeEvent =
  | { readonly type: 'outcomeRecorded'; readonly data: Omit<Outcome, 'indicators'> }
  | { readonly type: 'indicatorRecorded'; readonly data: Omit<Indicator, 'readings'> }
  | { readonly type: 'readingRecorded'; readonly data: Reading & Pick<Indicator, 'key'> };

const decide = (
  outcome: Outcome | undefined,
  command: OutcomeCommand,
  { id, by, today }: Context<Record<string, never>>,
): Decision<OutcomeEvent> => {
  if (command.type === 'record') {
    if (outcome) return refuse(refusal(rule.outcomeExists));
    const authority: OrganisationId = by.organisation;
    return accept({ type: 'outcomeRecorded', data: { ...command.data, id: id as OutcomeId, authority } });
  }
  if (!outcome) throw new Error(`No outcome to ${command.type}`);
  const known = outcome.indicators.some((indicator) => indicator.key === command.data.key);
  switch (command.type) {
    case 'recordIndicator':
      return unlessRefused([known && refusal(rule.indicatorKeysDiffer, { field: 'key' })], () =>
        accept({ type: 'indicatorRecorded', data: command.data }),
      );
    case 'recordReading':
      return unlessRefused(
        [
          !known && refusal(rule.noSuchIndicator, { field: 'key' }),
          command.data.at > today && refusal(rule.readingNotInFuture, { field: 'at' }),
        ],
        () => accept({ type: 'readingRecorded', data: command.data }),
      );
    default:
      return command satisfies never;
  }
};

const byDate = (a: { at: CivilDate }, b: { at: CivilDate }): number => (a.at < b.at ? -1 : 1);

const evolve = (outcome: Outcome | undefined, event: OutcomeEvent): Outcome => {
  if (event.type === 'outcomeRecorded') return { ...event.data, indicators: [] };
  if (!outcome) throw new Error(`An outcome's history begins with its recording, not ${event.type}`);
  switch (event.type) {
    case 'indicatorRecorded':
      return { ...outcome, indicators: [...outcome.indicators, { ...event.data, readings: [] }] };
    case 'readingRecorded': {
      const { key, ...reading } = event.data;
      const indicators = outcome.indicators.map((indicator) =>
        indicator.key === key
          ? { ...indicator, readings: [...indicator.readings, reading].toSorted(byDate) }
          : indicator,
      );
      return { ...outcome, indicators };
    }
    default:
      return event satisfies never;
  }
};

export const outcome = defineNoun<'outcome', Outcome, typeof outcomeCommands, OutcomeEvent, Record<string, never>>({
  noun: 'outcome',
  version: 1,
  commands: outcomeCommands,
  decide,
  evolve,
  parties: ({ authority }) => ({ authority }),
  relatedTo: () => ({}),
});
