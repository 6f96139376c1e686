import { facts, heading, paragraph, sentence, table } from '../../document/blocks.ts';
import type { Block, Section } from '../../document/document.ts';
import { writtenDate } from '../../shared/dates.ts';
import type { AwardState } from '../award.ts';
import { positionWords } from '../papers/confirmations.ts';
import { shortSource } from '../papers/law.ts';
import { lawPanel, type PanelRule } from '../process/law-panel.ts';

const rowFor = ({ rule, decides, confirmation }: PanelRule): readonly string[] => [
  sentence(rule.sentence),
  sentence(decides),
  shortSource(rule.source),
  confirmation ? `${confirmation.confirmedBy}: it ${positionWords[confirmation.position]}` : 'Nobody yet',
];

/** What each said who confirmed a rule; the record under regulation 24 lists the rules of each confirmation. */
const whyConfirmed = ({ confirmations = [], laterConfirmations = [] }: AwardState): readonly Block[] =>
  confirmations.length + laterConfirmations.length === 0
    ? []
    : [
        heading('Why they were confirmed so'),
        ...facts(
          [...confirmations, ...laterConfirmations].map((each) => [
            `${each.confirmedBy}, on ${writtenDate(each.on)}`,
            sentence(each.because),
          ]),
        ),
      ];

/** The unconfirmed rules that decide something in this award, and who confirmed which. */
export const legalPoints = (state: AwardState): Section => {
  const { unconfirmed } = lawPanel(state);
  return {
    id: 'rules-not-settled',
    title: 'Rules that are not settled',
    blocks: [
      paragraph(
        unconfirmed.length === 0
          ? 'Every rule that decides something in this award rests on a source that settles it.'
          : 'These rules decide something in this award, and no source that was read settles them. Each is confirmed by name before the decision.',
      ),
      ...table(
        'Rules that are not settled, and who confirmed them',
        ['Rule', 'What it decides', 'Source', 'Confirmed by'],
        unconfirmed.map(rowFor),
      ),
      ...whyConfirmed(state),
    ],
  };
};
