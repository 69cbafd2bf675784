import { keptChoice } from '../parts/kept-choice'

/** How the person wants the screen. */
export type Appearance = { contrast: 'normal' | 'high'; density: 'normal' | 'compact' }

const appearance = keptChoice<Appearance>(
  'heng-appearance',
  { contrast: 'normal', density: 'normal' },
  (kept) => ({
    contrast: 'contrast' in kept && kept.contrast === 'high' ? 'high' : 'normal',
    density: 'density' in kept && kept.density === 'compact' ? 'compact' : 'normal',
  }),
)

const show = (): void => {
  const { contrast, density } = appearance.now()
  document.documentElement.dataset['contrast'] = contrast
  document.documentElement.dataset['density'] = density
}

export const setAppearance = (change: Partial<Appearance>): void => {
  appearance.change(change)
  show()
}

show()

export const useAppearance = appearance.use
