import type { Contract } from '../../../domain/contract/contract.ts';
import { curveCommands } from '../../../domain/curve/commands.ts';
import type { Curve } from '../../../domain/curve/curve.ts';
import type { CurveCommand, CurveRelated } from '../../../domain/curve/decide.ts';
import { curve as noun } from '../../../domain/curve/noun.ts';
import type { Return } from '../../../domain/return/return.ts';
import { civilDate, type Instant } from '../../../domain/shared/dates.ts';
import { periodAfter, periodOf } from '../../../domain/shared/quarters.ts';
import { actorOf } from '../../../domain/shared/record.ts';
import { commissioner, contract, contractId, full, sent } from '../return/given.ts';

/** The curve of the measure `waiting`: fewer days are better. */
export const curveId = `${contractId}.waiting`;

export interface Known {
  readonly contract?: Contract;
  readonly returns?: readonly Return[];
  readonly id?: string;
  readonly today?: string;
}

/** Sent returns of the quarters from April 2025 on, with so many days each. */
export const quartersOf = (days: readonly number[]): readonly Return[] => {
  const first = periodOf('2025-Q1');
  if (!first) throw new Error('No first period');
  return days.map((value, index) =>
    sent(
      { period: periodAfter(first, index).key, today: '2028-01-01' },
      { ...full, entries: { ...full.entries, waiting: { value } } },
    ),
  );
};

const command = (type: keyof typeof curveCommands, input: unknown): CurveCommand =>
  ({ type, data: curveCommands[type].schema().parse(input) }) as CurveCommand;

/** What the runtime loads for the command: the records that the noun names, among those that there are. */
const relatedTo = (given: CurveCommand, id: string, known: Known): CurveRelated => {
  const wanted: Readonly<Record<string, { noun: string; id: string } | undefined>> = noun.relatedTo(
    undefined,
    given,
    id,
  );
  const found = Object.entries(wanted).map(([name, at]) => [
    name,
    at?.noun === 'contract' ? (known.contract ?? contract) : known.returns?.find((each) => each.id === at?.id),
  ]);
  return Object.fromEntries(found) as CurveRelated;
};

export const tell = (
  state: Curve | undefined,
  type: keyof typeof curveCommands,
  input: unknown,
  known: Known = {},
): { readonly state: Curve | undefined; readonly refused: readonly string[]; readonly events: readonly string[] } => {
  const [given, id] = [command(type, input), known.id ?? curveId];
  const today = civilDate(known.today ?? '2026-02-10');
  const now = `${today}T10:00:00.000Z` as Instant;
  const decision = noun.decide(state, given, {
    now,
    today,
    by: commissioner,
    id,
    related: relatedTo(given, id, known),
  });
  if (!decision.accepted) {
    const refused = decision.refusals.map(
      ({ rule, field }) => `${rule.id}${field === undefined ? '' : ` at ${field}`}`,
    );
    return { state, refused, events: [] };
  }
  const stamp = { at: now, by: actorOf(commissioner) };
  return {
    state: decision.events.reduce<Curve | undefined>((each, event) => noun.evolve(each, event, stamp), state),
    refused: [],
    events: decision.events.map((event) => event.type),
  };
};

export const having = (...given: Parameters<typeof tell>): Curve => {
  const { state, refused } = tell(...given);
  if (!state || refused.length > 0) throw new Error(`Refused: ${refused.join('; ')}`);
  return state;
};

export const action = {
  title: 'Evening appointments',
  owner: 'The provider',
  from: '2026-Q3',
  because: 'Most people who wait work by day',
};
