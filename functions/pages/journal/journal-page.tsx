import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { ShownEntry, ShownJournal } from '../../http/disclosed-journal.ts';
import { Button, DateInput, Details, InsetText, Pagination } from '../components/index.ts';
import { count, dateText, dateTimeText } from '../format.ts';
import { Facts } from './facts.tsx';
import type { KnownNames } from './names.ts';
import { eventSentence } from './words.ts';

/** The day asked about, as typed, and what came of asking. */
export interface AsItStoodShown {
  readonly typed: { readonly day: string; readonly month: string; readonly year: string };
  readonly error?: string | undefined;
  readonly on?: CivilDate | undefined;
  /** Undefined when the record had not begun by then. */
  readonly state?: unknown;
}

export interface JournalPageProps {
  readonly what: string;
  readonly path: string;
  readonly journal: ShownJournal;
  /** The entries of this page of the journal, newest first. */
  readonly entries: readonly ShownEntry[];
  readonly olderHref: string | undefined;
  readonly isNewest: boolean;
  /** Left out for people who may not see the record's figures. */
  readonly asItStood: AsItStoodShown | undefined;
  /** What the ids in the entries and the record stand for. */
  readonly names: KnownNames;
}

const shortHash = (hash: string): string => hash.slice(0, 12);

const holds = (number: number): string =>
  number === 1
    ? 'the one entry stands as it was written'
    : `all ${count(number)} entries stand as they were written, each chained to the one before it by its hash`;

const Chain = ({ journal: { entries, broken } }: { journal: ShownJournal }) =>
  broken ? (
    <div class="govuk-error-summary">
      <h2 class="govuk-error-summary__title">The chain is broken at entry {broken.sequence}</h2>
      <p class="govuk-body govuk-!-margin-bottom-0">
        Checked just now: {broken.because}. Entries from there on cannot be relied on. Tell whoever runs the service.
      </p>
    </div>
  ) : (
    <InsetText>Checked just now: {holds(entries.length)}.</InsetText>
  );

/** `Return begun; return saved; return certified and sent`. */
const doneIn = ({ events }: ShownEntry): string =>
  events
    .map(({ type }, index) => {
      const sentence = eventSentence(type);
      return index === 0 ? sentence : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    })
    .join('; ') || 'Nothing changed';

const withheldBecause = {
  figures: 'It holds figures that only the provider and its contract manager see as they were reported.',
  draft: 'It is a draft that the provider had not sent.',
} as const;

const Entry = ({ entry, names }: { entry: ShownEntry; names: KnownNames }) => (
  <li class="outturn-entry">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{doneIn(entry)}</h3>
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      {dateTimeText(entry.at)}, {entry.by.name}, {names.of(entry.by.organisation)?.text ?? entry.by.organisation}. Entry{' '}
      {entry.sequence}
      {entry.hash === null ? null : (
        <>
          , hash <code>{shortHash(entry.hash)}</code>
        </>
      )}
    </p>
    <Details summary={`What entry ${entry.sequence} holds`} class="govuk-!-margin-bottom-0">
      {entry.events.map((event) =>
        'withheld' in event ? (
          <p class="govuk-body-s">
            {eventSentence(event.type)}: withheld. {withheldBecause[event.withheld]}
          </p>
        ) : (
          <Facts value={event.data} names={names} />
        ),
      )}
      {entry.hash === null ? (
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          Its hash is withheld: from it a small number could be found by trying.
        </p>
      ) : (
        <p class="govuk-body-s govuk-!-margin-bottom-0 outturn-hash">
          Hash <code>{entry.hash}</code>
          <br />
          Hash of the entry before <code>{entry.previous}</code>
        </p>
      )}
    </Details>
  </li>
);

interface AsItStoodProps {
  readonly what: string;
  readonly path: string;
  readonly shown: AsItStoodShown;
  readonly names: KnownNames;
}

const AsItStood = ({ what, path, shown, names }: AsItStoodProps) => (
  <section aria-labelledby="as-it-stood">
    <h2 class="govuk-heading-m" id="as-it-stood">
      How it stood on a day
    </h2>
    <form method="get" action={`${path}#as-it-stood`} novalidate class="outturn-no-print">
      <DateInput
        id="on-date"
        legend="At the end of which day?"
        legendSize="s"
        hint="For example, 9 12 2024"
        error={shown.error}
        parts={(['day', 'month', 'year'] as const).map((name) => ({
          name,
          id: name === 'day' ? 'on' : `on-${name}`,
          label: name.charAt(0).toUpperCase() + name.slice(1),
          value: shown.typed[name],
          width: name === 'year' ? 4 : 2,
        }))}
      />
      <Button variant="secondary">Show the record</Button>
    </form>
    {shown.on && shown.error === undefined ? (
      shown.state === undefined ? (
        <p class="govuk-body outturn-empty">
          At the end of {dateText(shown.on)} there was no such record: {what} had not begun.
        </p>
      ) : (
        <>
          <h3 class="govuk-heading-s">As it stood at the end of {dateText(shown.on)}</h3>
          <Facts value={shown.state} names={names} />
        </>
      )
    ) : null}
  </section>
);

/** What happened to a record, by whom and when, whether the account can be relied on, and how it stood on a day. */
export const JournalPage = (props: JournalPageProps) => {
  const { what, path, journal, entries, olderHref, isNewest, asItStood, names } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Journal of {what}</h1>
        <Chain journal={journal} />
        {asItStood ? (
          <AsItStood what={what} path={path} shown={asItStood} names={names} />
        ) : (
          <p class="govuk-body">
            How the record stood on a day is for its provider and its contract manager: it would show figures as they
            were reported.
          </p>
        )}
        <h2 class="govuk-heading-m govuk-!-margin-top-6">What happened, newest first</h2>
        <ol class="govuk-list outturn-entries" reversed start={entries[0]?.sequence}>
          {entries.map((entry) => (
            <Entry entry={entry} names={names} />
          ))}
        </ol>
        {olderHref || !isNewest ? (
          <Pagination
            previous={isNewest ? undefined : { href: path, text: 'Newest entries' }}
            next={olderHref === undefined ? undefined : { href: olderHref, text: 'Older entries' }}
          />
        ) : null}
      </div>
    </div>
  );
};
