import type { Content, Optional } from './common.ts';
import { PhaseBanner } from './phase-banner.tsx';

export type DemonstrationMarkProps = Optional<{ children: Content }>;

/** Says, on screen and on paper, that what is shown is nobody's real record. */
export function DemonstrationMark({
  children = 'Not the record of any real contract, provider or council.',
}: DemonstrationMarkProps) {
  return (
    <PhaseBanner tag="Demonstration" tagColour="purple" class="outturn-demonstration">
      {children}
    </PhaseBanner>
  );
}
