import { raiseRegion } from '@heng/store/region-settings'
import { regroupAndCheck } from '../dossiers/regroup-and-check'
import { checkEditions } from '../editions/check-editions'
import type { Acting } from '../operation'

/** What a region has set has changed: behind the answer everything that is not published is checked again. */
export const checkRegionAgain = ({ account, after }: Acting): void =>
  after((system) =>
    system.background(async () => {
      await raiseRegion(system.database, account.region)
      await regroupAndCheck(system)
      await checkEditions(system)
    }),
  )
