import type { AwardState } from '../../../domain/award/award.ts';
import { contradictionsOf } from '../../../domain/award/contradictions-of.ts';
import type { Contradiction } from '../../../domain/shared/contradictions.ts';
import { FigureTable } from '../components/index.ts';
import { decidedText, usedText } from '../shared/contradiction-words.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Which figure is used, who decided so and why. */
const Settled = ({ found }: { found: Contradiction }) => (
  <p class="govuk-body">{[usedText(found), decidedText(found)].filter(Boolean).join(' ')}</p>
);

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
    <Settled found={found} />
  </>
);

/** Figures in the papers that disagree: each with where it is printed, and the one that is computed with. */
export const Contradictions = ({ award }: { award: AwardState }) => {
  const found = contradictionsOf(award);
  if (found.length === 0) return null;
  return (
    <section class="outturn-section" aria-labelledby="contradictions">
      <h2 class="govuk-heading-m" id="contradictions">
        Figures that disagree
      </h2>
      {found.map((each) => (
        <One found={each} />
      ))}
    </section>
  );
};
