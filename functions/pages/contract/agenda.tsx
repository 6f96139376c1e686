import type { Measure } from '../../../domain/measure/measure.ts';
import { FigureTable } from '../components/index.ts';

/** Measures worth having that cannot be reported yet: what is undefined, and who has to settle it. */
export const DataDevelopmentAgenda = ({ measures, who }: { measures: readonly Measure[]; who: string }) => (
  <FigureTable
    caption="Worth measuring, and not yet defined"
    captionHidden
    columns={[
      { key: 'measure', heading: 'Measure', cell: (measure: Measure) => measure.title },
      { key: 'definition', heading: 'What it is to count', cell: (measure) => measure.definition },
      {
        key: 'undefined',
        heading: 'What has to be settled',
        cell: (measure) => measure.undefinedInPaper ?? 'Not said',
      },
      { key: 'who', heading: 'By whom', cell: () => who },
    ]}
    rows={measures}
  />
);
