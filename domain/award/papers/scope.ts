import { facts, heading, missing, sentence } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import type { Arrangement } from '../../regime/regime.ts';
import { writtenPounds } from '../../shared/money.ts';
import type { AwardState } from '../award.ts';
import { regimeAnswerOf } from '../process/scope.ts';
import { law } from './law.ts';

const arrangementNames: Record<Arrangement, string> = {
  contract: 'A contract',
  grant: 'A grant',
  inHouse: 'Provided in-house',
  section75: 'A partnership under section 75 of the National Health Service Act 2006',
};

/** Why that law applies: the facts as recorded, and what follows from them. */
export const scopeBlocks = (state: AwardState): readonly Block[] => {
  const { scope } = state;
  const answer = regimeAnswerOf(state);
  if (!scope || !answer) return [missing('The facts from which it follows which law applies are not recorded.')];
  const { mixed } = scope;
  return [
    heading('Why this law applies'),
    law(sentence(answer.because), answer.source),
    ...facts([
      ['Arrangement', arrangementNames[scope.arrangement]],
      ['Health care services are provided to individuals', scope.isHealthService ? 'Yes' : 'No'],
      [
        'Estimated value including VAT',
        scope.estimatedValue === undefined ? undefined : writtenPounds(scope.estimatedValue),
      ],
      ['Value of the health care services', mixed && writtenPounds(mixed.healthValue)],
      ['Value of everything else', mixed && writtenPounds(mixed.otherValue)],
      [
        'The rest could be supplied under a separate contract',
        mixed && `${mixed.otherCouldBeSeparate ? 'Yes' : 'No'}. ${sentence(mixed.because)}`,
      ],
      ['Further CPV codes', scope.furtherCpv.join(', ')],
      ['What the authority recorded about it', sentence(scope.because)],
    ]),
  ];
};
