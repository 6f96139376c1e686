import type { AwardState } from '../../../domain/award/award.ts';
import { contradictionsOf } from '../../../domain/award/contradictions-of.ts';
import type { Contradiction } from '../../../domain/shared/contradictions.ts';
import { FigureTable } from '../components/index.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const settledText = ({ computesWith, decidedBy, because }: Contradiction): string => {
  if (computesWith === undefined) return 'No figure is chosen to compute with.';
  const who = decidedBy ? `. Decided by: ${decidedBy}` : '';
  return `Outturn computes with ${computesWith}${who}${because ? `, because: ${because}` : ''}.`;
};

const One = ({ found }: { found: Contradiction }) => (
  <>
    <FigureTable
      caption={found.sentence}
      captionSize="s"
      dense
      columns={[
        { key: 'what', heading: 'What', cell: (figure: Contradiction['figures'][number]) => capital(figure.what) },
        { key: 'printed', heading: 'Printed in', cell: (figure) => figure.printedIn },
        { key: 'figure', heading: 'Figure', numeric: true, cell: (figure) => figure.written },
      ]}
      rows={found.figures}
    />
    <p class="govuk-body">
      <strong>{settledText(found)}</strong>
    </p>
  </>
);

/** Figures in the papers that disagree: each with where it is printed, and the one that is computed with. */
export const Contradictions = ({ award }: { award: AwardState }) => {
  const found = contradictionsOf(award);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="contradictions">
      <h2 class="govuk-heading-m" id="contradictions">
        Figures that disagree
      </h2>
      {found.map((each) => (
        <One found={each} />
      ))}
    </section>
  );
};
