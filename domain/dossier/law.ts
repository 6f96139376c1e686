import { endNotice } from '../contract/change/termination.ts';
import { urgentRules } from '../contract/change/urgent.ts';
import { extensionRules } from '../contract/extension/extension-rules.ts';
import { modificationNoticeRules } from '../contract/modification/modification-rules.ts';
import { facts, list, missing, paragraph, table } from '../document/blocks.ts';
import type { Block, Section } from '../document/document.ts';
import { noticeDeadline } from '../notice/deadline.ts';
import { noticeSpec } from '../notice/notices.ts';
import { writtenDate } from '../shared/dates.ts';
import type { Rule } from '../shared/refusal.ts';
import type { Source } from '../shared/source.ts';
import type { DossierFacts, Tested } from './facts.ts';
import { leadTimeRules, leadTimes } from './lead-times.ts';

const noOption = 'The register holds no option that is open, so there is no extension to test.';

/** Whether the law permits the extension, and what it asks for. */
export const lawSection = (tested: Tested | undefined): Section => {
  const law = tested?.law;
  return {
    id: 'law',
    title: 'May we?',
    blocks: law
      ? [
          ...(law.isAssumed
            ? [
                missing(
                  'Neither an award nor the contract says under which law it was made. It is treated as outside the procurement regimes until somebody says so.',
                ),
              ]
            : []),
          paragraph(`${law.permitted ? 'Permitted' : 'Not permitted'}. ${law.because}.`, law.rule.source),
          ...(law.rule.source.confidence === 'M'
            ? [
                missing(
                  'This rule is not confirmed: the decision records who confirmed by name that it applies, and when.',
                ),
              ]
            : []),
          paragraph('An option provided for is taken up without a standstill: no provider is selected.'),
          ...noticeBlocks(tested),
        ]
      : [missing(noOption)],
  };
};

const noticeBlocks = ({ law, changedLast }: Tested): readonly Block[] => {
  if (law.noticeBecause === undefined) {
    if (law.extensionValue === undefined)
      return [missing('The value of the extension is not stated, so whether a notice is owed cannot be said.')];
    return [
      paragraph(
        'No notice is owed for this change.',
        law.regime === 'psr' ? modificationNoticeRules.psrNotice.source : law.rule.source,
      ),
    ];
  }
  return [
    paragraph(`${law.noticeBecause}.`, law.noticeRule),
    ...table(
      'Notices, if the extension is decided on the day of this dossier or on the last day',
      ['Notice', 'Decided today: publish by', 'Decided on the last day: publish by'],
      law.notices.map(({ kind, title, deadline }) => [
        title,
        writtenDate(deadline.lastLawfulDay),
        writtenDate(noticeDeadline(kind, changedLast).lastLawfulDay),
      ]),
    ),
  ];
};

const extendBlocks = ({ open }: Tested): readonly Block[] =>
  facts([
    ['The term would run to', writtenDate(open.end)],
    ['Decide by', writtenDate(open.decideBy)],
    ['Give notice by', writtenDate(open.noticeBy)],
    ['After that day', `${extensionRules.lateIsConfirmed.sentence}.`],
  ]);

const procureBlocks = ({ contract }: DossierFacts, tested: Tested | undefined): readonly Block[] => {
  const regime = tested?.law.regime ?? contract.regime;
  const ways = regime ? leadTimes(regime, contract.terms.end) : [];
  if (ways.length === 0)
    return [missing('Which process a new procurement would follow cannot be said from the record.')];
  return [
    ...table(
      'The latest start of each process',
      ['Process', 'Begin by', 'Publish by', 'Make the contract by'],
      ways.map(({ process, begin, publishBy, noticeTitle, makeBy }) => [
        process,
        writtenDate(begin),
        publishBy
          ? `${writtenDate(publishBy)}\n${noticeTitle}`
          : 'Cannot be counted: bank holidays are not known that far',
        writtenDate(makeBy),
      ]),
    ),
    paragraph(`${leadTimeRules.planningTimes.sentence}.`, leadTimeRules.planningTimes.source),
  ];
};

/** Nothing is a choice too, and it has its own consequences. */
const nothingBlocks = ({ contract }: DossierFacts, tested: Tested | undefined): readonly Block[] => {
  const end = tested && endNotice(tested.law.regime);
  return [
    ...list([
      `The contract ends on ${writtenDate(contract.terms.end)}, and nothing is in place for the people who use it.`,
      ...(end
        ? [
            `${noticeSpec(end.kind).title}: publish by ${writtenDate(noticeDeadline(end.kind, contract.terms.end).lastLawfulDay)}.`,
          ]
        : []),
    ]),
    ...(tested?.law.regime === 'psr'
      ? [paragraph(`${urgentRules.mustNotBeOwnDoing.sentence}.`, urgentRules.mustNotBeOwnDoing.source)]
      : []),
  ];
};

const heading = (text: string): Block => ({ kind: 'heading', text });

/** Extend, procure again, or do nothing: what each takes and by when. */
export const optionsSection = (given: DossierFacts, tested: Tested | undefined): Section => ({
  id: 'options',
  title: 'What are the options?',
  blocks: [
    heading('Extend under the option'),
    ...(tested ? extendBlocks(tested) : [missing(noOption)]),
    heading('Do not extend, and procure again'),
    ...procureBlocks(given, tested),
    heading('Do nothing'),
    ...nothingBlocks(given, tested),
  ],
});

const unsure = (rule: Pick<Rule, 'sentence' | 'source'>): boolean =>
  rule.source.confidence === 'M' || rule.source.confidence === 'I';

/** What somebody should confirm with legal before anybody relies on it. */
export const confirmSection = (tested: Tested | undefined): Section => {
  const noticeRule: { sentence: string; source: Source } | undefined =
    tested?.law.noticeBecause !== undefined && tested.law.noticeRule
      ? { sentence: tested.law.noticeBecause, source: tested.law.noticeRule }
      : undefined;
  const rules = [
    tested?.law.rule,
    noticeRule,
    extensionRules.lateIsConfirmed,
    ...(tested?.law.regime === 'psr' ? [urgentRules.mustNotBeOwnDoing] : []),
  ].filter((rule) => rule !== undefined);
  return {
    id: 'confirm',
    title: 'What should legal confirm?',
    blocks: [
      ...list(tested?.law.review ?? []),
      ...rules.filter(unsure).map(({ sentence, source }) => paragraph(`${sentence}.`, source)),
    ],
  };
};
