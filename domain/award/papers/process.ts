import { facts, heading, missing, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { standstillDuty } from '../../regime/standstill-duty.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { routeOf } from '../notices/notices.ts';
import { lawPanel } from '../process/law-panel.ts';
import type { ProcessAnswer } from '../process/process.ts';
import { processNames, regimeNames } from '../vocabulary.ts';
import { law, shortSource } from './law.ts';
import { processEvidenceBlocks } from './process-evidence.ts';
import { processFactBlocks } from './process-facts.ts';
import { scopeBlocks } from './scope.ts';

const requirement = ({ required, permitted }: ProcessAnswer): string =>
  required === null
    ? `On these facts the law leaves a choice among: ${permitted.map((each) => processNames[each]).join('; ')}.`
    : `On these facts the law requires: ${processNames[required]}.`;

const thresholdText = ({ considerableChange: { met, because } }: ProcessAnswer): string =>
  met === 'unknown'
    ? `Whether it is met cannot be told yet: ${because}.`
    : `It is ${met ? 'met' : 'not met'}: ${because}.`;

const answerBlocks = (state: AwardState, answer: ProcessAnswer): readonly Block[] => [
  paragraph(requirement(answer)),
  ...table(
    'Processes that are not open',
    ['Process', 'Rule that closes it', 'Source'],
    answer.refused.map(({ process, because, source }) => [
      processNames[process],
      sentence(because),
      shortSource(source),
    ]),
  ),
  heading('Considerable change threshold'),
  law(thresholdText(answer), answer.considerableChange.source),
  ...(state.reasons?.considerableChange
    ? facts([['What the authority recorded about it', sentence(state.reasons.considerableChange)]])
    : []),
];

/** Which law applies is said beside the facts it follows from: here is said only whether the award waits. */
const standstillOfRoute = (state: AwardState): Block => {
  const { rule } = standstillDuty(routeOf(state));
  return law(sentence(rule.sentence), rule.source);
};

/** Which law applies and which process was chosen, with why the others are not open where the law says so. */
export const processBlocks = (state: AwardState): readonly Block[] => {
  const { regime, processes, statements } = lawPanel(state);
  const isPsr = regime === 'psr';
  const isChosenByFacts = isPsr && state.process !== 'urgent' && state.process !== 'frameworkCallOff';
  return [
    ...facts([
      ['Law', regimeNames[regime]],
      ['Process', isPsr ? processNames[state.process] : undefined],
      ['Procurement began', writtenDate(state.began)],
      ['CPV code', state.cpv],
    ]),
    ...(isPsr ? [standstillOfRoute(state)] : statements.map((each) => law(each.sentence, each.source))),
    ...scopeBlocks(state),
    ...(processes ? [heading('Which processes are open'), ...answerBlocks(state, processes)] : []),
    ...(isChosenByFacts && !processes
      ? [
          missing(
            'The facts from which it follows which process the law requires, permits or refuses are not recorded.',
          ),
        ]
      : []),
    ...processFactBlocks(state),
    ...processEvidenceBlocks(state),
  ];
};
