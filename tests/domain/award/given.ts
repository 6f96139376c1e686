import { expect } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { type AwardCommand, awardCommands } from '../../../domain/award/commands.ts';
import { award } from '../../../domain/award/noun.ts';
import { type Instant, londonDate } from '../../../domain/shared/dates.ts';
import type { OrganisationId } from '../../../domain/shared/ids.ts';
import type { Context } from '../../../domain/shared/record.ts';
import type { Refusal } from '../../../domain/shared/refusal.ts';

/** A command as typed, with the time at which it is given. */
export type Typed = readonly [type: AwardCommand['type'], input: unknown, at?: string];

export const contextAt = (at: string): Context<Readonly<Record<string, never>>> => {
  const now = new Date(at).toISOString() as Instant;
  return {
    now,
    today: londonDate(now),
    by: {
      id: 'per_ada',
      name: 'Ada Bell',
      organisation: 'org_northshire' as OrganisationId,
      roles: ['commissioner'],
    },
    id: 'awd_0001',
    related: {},
  };
};

/** The command as the schema makes it from what was typed. Throws on input that the schema refuses. */
export const parsed = ([type, input]: Typed): AwardCommand =>
  ({ type, data: awardCommands[type].schema().parse(input) }) as AwardCommand;

/** What the schema says of the input: `path: message`, one for each problem. */
export const problems = (type: AwardCommand['type'], input: unknown): readonly string[] => {
  const result = awardCommands[type].schema().safeParse(input);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

const usual = '2024-12-01T10:00:00Z';

/** The award after the commands, each of which must be accepted. */
export const given = (...history: readonly Typed[]): AwardState => {
  const state = history.reduce<AwardState | undefined>((before, typed) => {
    const context = contextAt(typed[2] ?? usual);
    const decision = award.decide(before, parsed(typed), context);
    if (!decision.accepted) throw new Error(`${typed[0]}: ${decision.refusals.map((each) => each.because).join('; ')}`);
    return decision.events.reduce<AwardState | undefined>(
      (each, event) => award.evolve(each, event, { at: context.now, by: context.by }),
      before,
    );
  }, undefined);
  if (!state) throw new Error('Nothing was given');
  return state;
};

/** Why the command is refused on that award. Fails the test when it is accepted. */
export const refusalsWhen = (state: AwardState | undefined, typed: Typed): readonly Refusal[] => {
  const decision = award.decide(state, parsed(typed), contextAt(typed[2] ?? usual));
  expect(decision.accepted, `${typed[0]} was accepted`).toBe(false);
  return decision.accepted ? [] : decision.refusals;
};

export const refusedRules = (state: AwardState | undefined, typed: Typed): readonly string[] =>
  refusalsWhen(state, typed).map((each) => each.rule.id);

/** The award after one more command, which must be accepted. */
export const having = (state: AwardState, typed: Typed): AwardState => {
  const context = contextAt(typed[2] ?? usual);
  const decision = award.decide(state, parsed(typed), context);
  if (!decision.accepted) throw new Error(`${typed[0]}: ${decision.refusals.map((each) => each.because).join('; ')}`);
  return decision.events.reduce<AwardState>(
    (each, event) => award.evolve(each, event, { at: context.now, by: context.by }),
    state,
  );
};
