import { describe, expect, it } from 'vitest';
import { outcomeCommands } from '../../../domain/outcome/commands.ts';
import { outcome as noun } from '../../../domain/outcome/noun.ts';
import type { Outcome } from '../../../domain/outcome/outcome.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { actorOf } from '../../../domain/shared/record.ts';
import { commissioner } from '../return/given.ts';

type Command = Parameters<typeof noun.decide>[1];
const now = '2025-07-10T10:00:00.000Z' as Instant;
const stamp = { at: now, by: actorOf(commissioner) };

const tell = (state: Outcome | undefined, type: keyof typeof outcomeCommands, input: object) => {
  const command = { type, data: outcomeCommands[type].schema().parse(input) } as Command;
  const today = civilDate('2025-07-10');
  const decision = noun.decide(state, command, { now, today, by: commissioner, id: 'out_health', related: {} });
  if (!decision.accepted) {
    return { state, refused: decision.refusals.map((each) => `${each.rule.id} at ${each.field ?? 'nothing'}`) };
  }
  return {
    state: decision.events.reduce<Outcome | undefined>((each, event) => noun.evolve(each, event, stamp), state),
    refused: [],
  };
};

const having = (...given: Parameters<typeof tell>): Outcome => {
  const { state, refused } = tell(...given);
  if (!state || refused.length > 0) throw new Error(`Refused: ${refused.join('; ')}`);
  return state;
};

const recorded = () => having(undefined, 'record', { title: 'People live longer', population: 'Adults in the town' });
const indicator = {
  key: 'adults-who-smoke',
  title: 'Adults who smoke',
  unit: 'percent',
  polarity: 'lowerIsBetter',
  source: 'National survey',
};
const measured = () => having(recorded(), 'recordIndicator', indicator);
const reading = (at: string, value: string) => ({ key: 'adults-who-smoke', at, value, source: 'Survey of the year' });

describe('an outcome', () => {
  it('belongs to the authority of the person who records it, and begins without indicators', () => {
    expect(recorded()).toEqual({
      id: 'out_health',
      authority: commissioner.organisation,
      title: 'People live longer',
      population: 'Adults in the town',
      indicators: [],
    });
  });

  it('is recorded once', () => {
    expect(tell(recorded(), 'record', { title: 'Another', population: 'Adults' }).refused).toEqual([
      'outcome-exists at nothing',
    ]);
  });

  it('takes indicators of different short names', () => {
    expect(measured().indicators).toEqual([{ ...indicator, readings: [] }]);
    expect(tell(measured(), 'recordIndicator', indicator).refused).toEqual(['indicator-keys-differ at key']);
  });

  it('keeps readings by date, in whatever order they were recorded', () => {
    const state = having(
      having(measured(), 'recordReading', reading('2025-03-31', '13.2')),
      'recordReading',
      reading('2024-03-31', '14'),
    );
    expect(state.indicators[0]?.readings.map(({ at, value }) => [at, value])).toEqual([
      ['2024-03-31', 14],
      ['2025-03-31', 13.2],
    ]);
  });

  it('takes a reading of today and refuses one of tomorrow', () => {
    expect(tell(measured(), 'recordReading', reading('2025-07-10', '13')).refused).toEqual([]);
    expect(tell(measured(), 'recordReading', reading('2025-07-11', '13')).refused).toEqual([
      'reading-not-in-future at at',
    ]);
  });

  it('refuses a reading of an indicator that it does not have', () => {
    expect(tell(recorded(), 'recordReading', reading('2025-03-31', '13')).refused).toEqual([
      'no-such-indicator at key',
    ]);
  });

  it('has no way to hold a status, a target or a provider: a population colours no contract', () => {
    const state = having(measured(), 'recordReading', reading('2025-03-31', '13'));
    expect(JSON.stringify(state)).not.toMatch(/status|target|provider|contract/);
  });
});
