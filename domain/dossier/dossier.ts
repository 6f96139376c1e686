import type { ExtensionDecided } from '../contract/extension/extension.ts';
import { facts, missing, paragraph } from '../document/blocks.ts';
import type { Document, Section } from '../document/document.ts';
import { type KeptConfirmation, positionNames } from '../shared/confirmation.ts';
import { writtenDate } from '../shared/dates.ts';
import { type DossierFacts, type Tested, testedOption } from './facts.ts';
import { confirmSection, lawSection, optionsSection } from './law.ts';
import { moneySection, valueSection } from './money.ts';
import { concernsSection, performanceSection } from './performance.ts';

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);
const years = (count: number): string => (count === 1 ? '1 year' : `${count} years`);

const mayWe = ({ permitted, rule }: Tested['law']): string => {
  if (!permitted) return 'No; the test is below';
  return rule.source.confidence === 'M'
    ? 'Yes, as the option provides, once somebody confirms by name that the rule applies; the test is below'
    : 'Yes, as the option provides; the test is below';
};

const questionSection = ({ contract, award, madeOn }: DossierFacts, tested: Tested | undefined): Section => {
  const { open, law } = tested ?? {};
  return {
    id: 'question',
    title: 'The question',
    blocks: [
      paragraph(
        open
          ? `Should ${contract.title}, with ${contract.providerName}, be extended by ${years(open.option.years)}, to ${writtenDate(open.end)}?`
          : `Should ${contract.title}, with ${contract.providerName}, be extended?`,
      ),
      ...(open ? [] : [missing('No option to extend is open in the register.')]),
      ...facts([
        ['Term', `${writtenDate(contract.start)} to ${writtenDate(contract.terms.end)}`],
        ['May we?', law && mayWe(law)],
        [
          'By when?',
          open &&
            (madeOn > open.decideBy
              ? `The last day was ${writtenDate(open.decideBy)}: a decision now is late, and needs the provider’s agreement`
              : `Decided by ${writtenDate(open.decideBy)}`),
        ],
        ['Notice', open && `${months(open.option.noticeMonths)} before the end: by ${writtenDate(open.noticeBy)}`],
        ['Who decides?', open?.option.delegatedTo],
        ['In consultation with', open && (open.option.inConsultationWith ?? 'Nobody named')],
        ['Printed in', open?.option.wherePrinted],
        ['Award', award?.title],
      ]),
    ],
  };
};

const confirmedFact = ({ sentence, position, confirmedBy, confirmedOn }: KeptConfirmation): [string, string] => [
  'Confirmed by name',
  `${positionNames[position]}: ${confirmedBy}, on ${writtenDate(confirmedOn)}\nThe rule: ${sentence}`,
];

const decisionSection = (decision: ExtensionDecided | undefined): Section => ({
  id: 'decision',
  title: 'The decision',
  blocks: decision
    ? [
        ...facts([
          [
            'Decided',
            decision.outcome === 'extend'
              ? `To extend the contract to ${writtenDate(decision.end)}`
              : 'Not to extend the contract',
          ],
          ['On', writtenDate(decision.decidedOn)],
          ['By', decision.decidedBy],
          [
            'Consulted',
            decision.grounds?.consulted &&
              `${decision.grounds.consulted.role}, on ${writtenDate(decision.grounds.consulted.on)}`,
          ],
          ['Reasons', decision.grounds?.reasons],
          ['Late', decision.isLate ? `After ${writtenDate(decision.decideBy)}` : undefined],
          ...(decision.grounds?.confirmations ?? []).map(confirmedFact),
        ]),
      ]
    : [paragraph('No decision is recorded yet.')],
});

/**
 * The extension dossier: should we, may we, by when? Made from the record as it stands, or as it stood before the decision,
 * with figures as their reader may see them.
 */
export const extensionDossier = (given: DossierFacts): Document => {
  const { contract, measures, concerns, madeOn, decision } = given;
  const tested = testedOption(given);
  return {
    title: 'Extension dossier',
    subtitle: `${contract.title}, with ${contract.providerName}`,
    authority: contract.authorityName,
    madeOn,
    standing: decision
      ? 'This is the record as it stood when the decision was recorded, with the decision added.'
      : 'Nothing is decided. Once a decision is recorded, what stood then is kept.',
    demonstration: contract.demonstration,
    sections: [
      questionSection(given, tested),
      performanceSection(measures),
      concernsSection(concerns),
      moneySection(contract),
      valueSection(contract, tested),
      lawSection(tested),
      optionsSection(given, tested),
      confirmSection(tested),
      decisionSection(decision),
    ],
  };
};
