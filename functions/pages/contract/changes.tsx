import { regimeNames } from '../../../domain/award/vocabulary.ts';
import {
  type ChangeRoom,
  type ContractChange,
  changeRoom,
  changesOf,
} from '../../../domain/contract/change/changes.ts';
import { terminationKindNames } from '../../../domain/contract/change/terminate.ts';
import { terminationTerms } from '../../../domain/contract/change/termination.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { ContractNotice } from '../../../domain/contract/notices/notices-owed.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import { type KeptConfirmation, positionNames } from '../../../domain/shared/confirmation.ts';
import { confidenceWords } from '../../../domain/shared/source.ts';
import { shortNameNote, shortReference } from '../award/words.ts';
import { Details, FigureTable, InsetText, SummaryList } from '../components/index.ts';
import { dateText, pounds } from '../format.ts';
import { groundNames, percentText, signedAmount } from './change-words.ts';
import { NoticeTable, NoticeTag } from './notice-table.tsx';

const Ground = ({ change: { change } }: { change: ContractChange }) => (
  <>
    {groundNames[change.ground]}
    <span class="outturn-second-line outturn-typed">{change.groundBecause}</span>
  </>
);

const Confirmations = ({ of: confirmations = [] }: { of: readonly KeptConfirmation[] | undefined }) =>
  confirmations.map((each) => (
    <span class="outturn-second-line">
      {positionNames[each.position]}: confirmed by {each.confirmedBy} on {dateText(each.confirmedOn)}. The rule:{' '}
      {each.sentence}.
    </span>
  ));

const Found = ({ change: { found, confirmations } }: Pick<ContractChange, 'change'>) => (
  <>
    {found.setAside ? <strong>Set aside by name. </strong> : null}
    {found.because}
    <span class="outturn-second-line">
      <a class="govuk-link" href={`/problems/${found.rule}`}>
        {shortReference(found.source)}
      </a>{' '}
      ({confidenceWords[found.source.confidence]})
    </span>
    <Confirmations of={confirmations} />
    {found.notice && found.notice.kind === undefined ? (
      <span class="outturn-second-line">{found.notice.sentence}</span>
    ) : null}
    {found.review.map((each) => (
      <span class="outturn-second-line">{each}</span>
    ))}
  </>
);

const noticeFor = (notices: readonly ContractNotice[], { version }: ContractChange): readonly ContractNotice[] =>
  notices.filter(
    (notice) => notice.version === version && notice.kind !== 'termination' && notice.kind !== 'performanceAtEnd',
  );

/** What the years of an extension are worth, where the lifetime value at entry counts them already. */
const ExtensionValue = ({ contract, version }: { contract: Contract; version: number }) => {
  const end = contract.versions.find(({ number }) => number === version)?.end;
  const law = contract.extensionDecisions?.find((each) => each.outcome === 'extend' && each.end === end)?.grounds?.law;
  if (law?.extensionValue === undefined || law.countedAtEntry === 0) return null;
  return (
    <span class="outturn-second-line">
      The extension is worth {pounds(law.extensionValue)}, of which the value at entry counts{' '}
      {pounds(law.countedAtEntry)} already
    </span>
  );
};

const ChangeTable = ({
  contract,
  changes,
  notices,
}: {
  contract: Contract;
  changes: readonly ContractChange[];
  notices: readonly ContractNotice[];
}) => (
  <FigureTable
    caption="Changes since the contract was entered into"
    captionSize="s"
    stackEarly
    columns={[
      {
        key: 'date',
        heading: 'Date',
        cell: (each: ContractChange) => (
          <>
            {dateText(each.on)}
            <span class="outturn-second-line">
              <a class="govuk-link" href={`#version-${each.version}`}>
                Version {each.version}
              </a>
            </span>
          </>
        ),
      },
      { key: 'ground', heading: 'Ground', cell: (each) => <Ground change={each} /> },
      {
        key: 'change',
        heading: 'Change',
        numeric: true,
        cell: ({ change, version }) => (
          <>
            {signedAmount(change.lifetimeValueChange)}
            {change.ground === 'providedFor' ? <ExtensionValue contract={contract} version={version} /> : null}
          </>
        ),
      },
      {
        key: 'all',
        heading: 'All changes',
        numeric: true,
        cell: ({ change }) => signedAmount(change.found.cumulativeChange),
      },
      {
        key: 'percent',
        heading: 'Of the value at entry',
        numeric: true,
        cell: ({ change }) => percentText(change.found.cumulativePercent),
      },
      { key: 'found', heading: 'What the law says', cell: ({ change }) => <Found change={change} /> },
      {
        key: 'notice',
        heading: 'Notice',
        cell: (each) => {
          const owed = noticeFor(notices, each);
          if (owed.length === 0) return 'None owed';
          const why = each.change.found.notice?.sentence;
          return (
            <>
              {owed.map((notice) => (
                <NoticeTag notice={notice} />
              ))}
              {why === undefined ? null : <span class="outturn-second-line">{why}</span>}
            </>
          );
        },
      },
    ]}
    rows={changes}
    empty="Nothing has changed since it was entered into."
  />
);

const roomText = ({ limit, left, reaches }: ChangeRoom): string => {
  if (left < 0 || (left === 0 && !reaches)) return `None: all changes have reached ${pounds(limit)}`;
  return reaches
    ? `${pounds(left)}, to ${pounds(limit)} in all`
    : `Less than ${pounds(left)}: refused from ${pounds(limit)} in all`;
};

const entryFrom = { award: 'by the award', years: 'the sum of its years', stated: 'as stated' } as const;

const Basis = ({
  contract,
  regime,
  room,
}: {
  contract: Contract;
  regime: ContractRegime;
  room: ChangeRoom | undefined;
}) => {
  const entry = contract.lifetimeValueAtEntry;
  return (
    <SummaryList
      rows={[
        {
          key: 'Law that it follows',
          value: regime.isAssumed
            ? 'Not recorded: counted as outside the procurement regimes. Confirm with legal'
            : regimeNames[regime.regime],
        },
        {
          key: 'Lifetime value at entry',
          value: entry ? (
            <>
              {pounds(entry.amount)}, {entryFrom[entry.from]}
              <span class="outturn-second-line">{entry.because}</span>
            </>
          ) : (
            'Not known yet: it is asked for with the first change that needs it'
          ),
        },
        contract.kpis && {
          key: 'Key performance indicators',
          value: (
            <>
              {contract.kpis.required ? 'Required' : 'Not required'}
              <span class="outturn-second-line">{contract.kpis.because}</span>
            </>
          ),
        },
        room && {
          key: 'Room left for changes by decision',
          value: (
            <>
              {roomText(room)}
              <span class="outturn-second-line">{room.sentence}</span>
            </>
          ),
        },
      ]}
    />
  );
};

const End = ({ contract, regime }: { contract: Contract; regime: ContractRegime }) => {
  const { termination } = contract;
  const terms = terminationTerms(regime.regime);
  return (
    <>
      {termination ? (
        <InsetText>
          The contract is terminated: its last day is {dateText(termination.on)} instead of{' '}
          {dateText(termination.insteadOf)}. {terminationKindNames[termination.kind]}: {termination.because}
          <Confirmations of={termination.confirmations} />
        </InsetText>
      ) : null}
      {terms.length > 0 ? (
        <Details summary="What the contract must say about termination">
          <ul class="govuk-list govuk-list--bullet">
            {terms.map((rule) => (
              <li>
                {rule.sentence}.{' '}
                <a class="govuk-link" href={`/problems/${rule.id}`}>
                  {shortReference(rule.source)}
                </a>{' '}
                ({confidenceWords[rule.source.confidence]})
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
};

/** What has changed since the contract was entered into, how the law counts it, and what of it is published. */
export const Changes = (props: {
  contract: Contract;
  regime: ContractRegime;
  notices: readonly ContractNotice[];
  mayRecord: boolean;
}) => {
  const { contract, regime, notices, mayRecord } = props;
  return (
    <>
      <Basis contract={contract} regime={regime} room={changeRoom(contract, regime)} />
      <ChangeTable contract={contract} changes={changesOf(contract)} notices={notices} />
      {notices.length > 0 ? <NoticeTable contract={contract} notices={notices} mayRecord={mayRecord} /> : null}
      <End contract={contract} regime={regime} />
      {regime.regime === 'psr' ? <p class="govuk-body">{shortNameNote}</p> : null}
      {contract.formerProviders ? (
        <p class="govuk-body">
          Held before by{' '}
          {contract.formerProviders.map(({ name, until }) => `${name} until ${dateText(until)}`).join(', then by ')}.
        </p>
      ) : null}
    </>
  );
};
