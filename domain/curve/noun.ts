import { makeReturnId } from '../return/ids.ts';
import { periodAfter, periodOf } from '../shared/quarters.ts';
import { type Address, defineNoun } from '../shared/record.ts';
import { curveCommands } from './commands.ts';
import type { Curve } from './curve.ts';
import { type CurveRelated, decideCurve } from './decide.ts';
import type { CurveEvent } from './events.ts';
import { evolveCurve } from './evolve.ts';
import { parseCurveId } from './ids.ts';

/** As many earlier periods as a baseline keeps: three years of months, nine of quarters. */
const mostBefore = 36;

const contractOf = (id: string): Address | undefined => {
  const named = parseCurveId(id);
  return named && { noun: 'contract', id: named.contract };
};

export const curve = defineNoun<'curve', Curve, typeof curveCommands, CurveEvent, CurveRelated>({
  noun: 'curve',
  version: 1,
  commands: curveCommands,
  decide: decideCurve,
  evolve: evolveCurve,
  parties: ({ authority, provider }) => ({ authority, provider }),
  livesIn: contractOf,
  relatedTo: (_state, command, id) => {
    const [named, contract] = [parseCurveId(id), contractOf(id)];
    if (!named || !contract) return {};
    const from = command.type === 'beginAction' ? periodOf(command.data.from) : undefined;
    if (!from) return { contract };
    const at = (count: number): Address => ({
      noun: 'return',
      id: makeReturnId(named.contract, periodAfter(from, -count).key),
    });
    const before = Array.from({ length: mostBefore }, (_, index) => [`before${index + 1}`, at(index + 1)] as const);
    return { contract, first: at(0), ...Object.fromEntries(before) };
  },
});
