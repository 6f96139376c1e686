import { concernTitle, isOwnSubject, ownSubjectNames } from '../../../domain/concern/ids.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import { standingOn, versionInForce } from '../../../domain/contract/contract.ts';
import { contractNotices } from '../../../domain/contract/notices/notices-owed.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import { yearsWithoutLine } from '../../../domain/contract/years.ts';
import type { MeasureScores } from '../../../domain/disclosed/scores.ts';
import type { Contradiction } from '../../../domain/shared/contradictions.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { ConcernLine } from '../../../domain/views/concern-list.ts';
import { Button, NotificationBanner, Tag } from '../components/index.ts';
import { dateText } from '../format.ts';
import { concernPath } from '../return/words.ts';
import { AboutContract, Term } from './about.tsx';
import { DataDevelopmentAgenda } from './agenda.tsx';
import { Answers, type AwardShown } from './answers.tsx';
import { Changes } from './changes.tsx';
import { comingUp } from './coming-up.ts';
import { Contradictions } from './contradictions.tsx';
import { Extension } from './extension.tsx';
import { Money } from './money.tsx';
import { PerformanceTable } from './performance.tsx';
import type { PeriodReturn } from './period-returns.ts';
import { ReturnsTable } from './returns-table.tsx';
import { ValueAndFunding } from './values.tsx';
import { Versions } from './versions.tsx';

export interface ContractPageProps {
  readonly contract: Contract;
  readonly today: CivilDate;
  readonly returns: readonly PeriodReturn[];
  readonly concerns: readonly ConcernLine[];
  /** The scorecard's figures, for people who may see them together; a provider sees its own in its returns. */
  readonly scores: readonly MeasureScores[] | undefined;
  readonly award: AwardShown | undefined;
  readonly regime: ContractRegime;
  readonly contradictions: readonly Contradiction[];
  readonly may: {
    /** Vary it, pass it on or terminate it; nobody may once it has ended. */
    readonly vary: boolean;
    readonly publish: boolean;
    readonly review: boolean;
    readonly readJournal: boolean;
    /** The spend and the extension dossier: the authority's own. */
    readonly readMoney: boolean;
    readonly recordSpend: boolean;
    readonly readAward: boolean;
    readonly readOutcome: boolean;
    /** The page of a measure's history. */
    readonly readMeasures: boolean;
  };
  readonly isProvider: boolean;
  readonly notice: string | undefined;
}

const OpenConcerns = ({ contract, concerns }: { contract: Contract; concerns: readonly ConcernLine[] }) =>
  concerns.length === 0 ? (
    <p class="govuk-body">No concern is open.</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {concerns.map(({ period, measure, due }) => (
        <li>
          <a class="govuk-link" href={concernPath(contract.id, period, measure)}>
            {concernTitle(
              isOwnSubject(measure)
                ? ownSubjectNames[measure]
                : (contract.terms.measures.find((each) => each.key === measure)?.title ?? measure),
              period,
            )}
          </a>
          {due ? `: action due ${dateText(due)}` : ''}
        </li>
      ))}
    </ul>
  );

const Standing = ({ contract, today }: { contract: Contract; today: CivilDate }) => {
  const standing = standingOn(contract, today);
  if (standing === 'expired' || standing === 'terminated') {
    return (
      <>
        {' '}
        <Tag colour="grey">{standing === 'expired' ? 'Ended' : 'Terminated'}</Tag>
      </>
    );
  }
  return contract.termination ? (
    <>
      {' '}
      <Tag colour="orange">Ends on {dateText(contract.terms.end)}</Tag>
    </>
  ) : null;
};

/** A signed contract: what is coming, whether it is working and lawful; then everything behind those answers. */
export const ContractPage = (props: ContractPageProps) => {
  const { contract, today, returns, concerns, scores, may, isProvider } = props;
  const version = versionInForce(contract, today);
  const terms = version ?? contract.versions[0] ?? contract.terms;
  const authorityName = contract.authorityName ?? contract.authority;
  const notices = isProvider ? [] : contractNotices(contract, props.regime.regime, today);
  const agenda = terms.measures.filter((measure) => measure.level === 'dataDevelopment');
  const reported = terms.measures.filter((measure) => measure.level !== 'dataDevelopment');
  const later = contract.versions.filter((each) => each.effectiveFrom > today && each.number > 1);
  return (
    <>
      {props.notice ? <NotificationBanner success text={props.notice} /> : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{contract.title}</h1>
      <p class="govuk-body-l">
        {isProvider ? authorityName : contract.providerName}
        {contract.reference ? `, reference ${contract.reference}` : ''}
        <Standing contract={contract} today={today} />
      </p>
      <Answers
        contract={contract}
        today={today}
        coming={comingUp(contract, { returns, concerns, notices }, { today, isProvider, reviews: may.review })}
        measures={scores}
        concerns={concerns}
        award={props.award}
        mayReadAward={may.readAward}
      />
      <Term contract={contract} today={today} />

      <h2 class="govuk-heading-m" id="performance">
        Performance
      </h2>
      {isProvider ? (
        <p class="govuk-body">
          Your figures and their colours are in{' '}
          <a class="govuk-link" href="#returns">
            your returns
          </a>
          .
        </p>
      ) : null}
      <PerformanceTable
        contract={contract.id}
        measures={scores ?? reported.map((measure) => ({ measure, history: [] }))}
        withFigures={scores !== undefined}
        linksMeasures={may.readMeasures}
      />

      <h2 class="govuk-heading-m" id="returns">
        Returns
      </h2>
      <ReturnsTable contract={contract.id} returns={returns} isProvider={isProvider} />

      <h2 class="govuk-heading-m" id="concerns">
        Concerns
      </h2>
      <OpenConcerns contract={contract} concerns={concerns} />

      {agenda.length > 0 ? (
        <>
          <h2 class="govuk-heading-m" id="agenda">
            Data development agenda
          </h2>
          <DataDevelopmentAgenda measures={agenda} who={`${authorityName}, with ${contract.providerName}`} />
        </>
      ) : null}

      <h2 class="govuk-heading-m" id="value">
        Value and funding
      </h2>
      <ValueAndFunding terms={terms} gaps={yearsWithoutLine(contract)} />

      {may.readMoney ? (
        <>
          <h2 class="govuk-heading-m" id="money">
            Budget and spend
          </h2>
          <Money contract={contract} mayRecord={may.recordSpend} />
        </>
      ) : null}

      {contract.extensionTermYears > 0 ? (
        <>
          <h2 class="govuk-heading-m" id="extension">
            Extension
          </h2>
          <Extension contract={contract} today={today} may={{ record: may.recordSpend, readDossier: may.readMoney }} />
        </>
      ) : null}

      {props.contradictions.length > 0 ? (
        <>
          <h2 class="govuk-heading-m" id="contradictions">
            What disagrees
          </h2>
          <Contradictions found={props.contradictions} />
        </>
      ) : null}

      {isProvider ? null : (
        <>
          <h2 class="govuk-heading-m" id="changes">
            Changes
          </h2>
          <Changes contract={contract} regime={props.regime} notices={notices} mayRecord={may.publish} />
        </>
      )}

      <h2 class="govuk-heading-m" id="versions">
        Versions of the contract
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/contracts/${contract.id}/terms?on=${today}`}>
          The terms as they stood on any day
        </a>
      </p>
      {later.length > 0 ? (
        <p class="govuk-body">
          A variation takes effect on {later.map((each) => dateText(each.effectiveFrom)).join(' and ')}. Until then the
          page shows the terms in force today.
        </p>
      ) : null}
      <Versions contract={contract} inForce={version?.number} />
      {may.vary ? (
        <p class="govuk-body outturn-no-print">
          <Button variant="secondary" href={`/contracts/${contract.id}/vary`}>
            Record a variation
          </Button>{' '}
          <Button variant="secondary" href={`/contracts/${contract.id}/novate`}>
            Record a new provider
          </Button>{' '}
          {contract.termination ? null : (
            <Button variant="secondary" href={`/contracts/${contract.id}/terminate`}>
              Record a termination
            </Button>
          )}
        </p>
      ) : null}

      <h2 class="govuk-heading-m" id="about">
        About this contract
      </h2>
      <AboutContract contract={contract} authorityName={authorityName} mayReadOutcome={may.readOutcome} />
      {may.readJournal ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/contracts/${contract.id}/journal`}>
            Journal: everything that was done to this record, and how it stood on any day
          </a>
        </p>
      ) : null}
    </>
  );
};
