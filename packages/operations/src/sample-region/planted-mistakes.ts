import type { PlantedMistake } from './planted-mistake'
import { adjustmentPlants } from './plants/adjustment-plants'
import { committeePlants } from './plants/committee-plants'
import { disclosurePlants } from './plants/disclosure-plants'
import { levelOnePlants } from './plants/level-one-plants'
import { volumePlants } from './plants/volume-plants'

/** Every mistake planted in the sample documents. */
export const plantedMistakes: readonly PlantedMistake[] = [
  ...adjustmentPlants,
  ...volumePlants,
  ...disclosurePlants,
  ...committeePlants,
  ...levelOnePlants,
]
