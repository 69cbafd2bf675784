import { keptChoice } from '../../../parts/kept-choice'

/** How the person wants to see the source, and how large. */
type SourceLook = { view: 'lines' | 'original'; zoom: 'fit' | number }

export const zoomSteps: readonly number[] = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2]

const look = keptChoice<SourceLook>('heng-source-look', { view: 'lines', zoom: 'fit' }, (kept) => ({
  view: 'view' in kept && kept.view === 'original' ? 'original' : 'lines',
  zoom: ('zoom' in kept ? zoomSteps.find((step) => step === kept.zoom) : undefined) ?? 'fit',
}))

export const setSourceLook = look.change
export const useSourceLook = look.use
