import { afterAll, beforeAll, expect } from 'vitest'
import { type OpenedBrowser, openBrowser, type WatchedPage } from './opened-browser'
import { dataFolder, type RunningHeng, startHeng } from './running-heng'

type Running = { heng: RunningHeng; browser: OpenedBrowser }

type HengOfTestFile = {
  heng: Pick<RunningHeng, 'address' | 'said'> & {
    /** Stops it and starts it again on the same data, at another address. */
    restart: () => Promise<void>
  }
  browser: Omit<OpenedBrowser, 'close'>
}

/**
 * Heng and a browser of one test file: started before its first test, ended after its last, and the data removed.
 * Until the first test they cannot be used. `sample`: with the sample region and its accounts; `password`: of everybody
 * who signs in; `faultless`: nothing may have gone wrong in any page.
 */
export const withRunningHeng = ({
  sample = true,
  password,
  faultless = false,
}: {
  sample?: boolean
  password?: string
  faultless?: boolean
} = {}): HengOfTestFile => {
  const data = dataFolder()
  const wrongs: string[][] = []
  let running: Partial<Running> = {}
  const given = <P extends keyof Running>(part: P): Running[P] => {
    const { [part]: found } = running
    if (!found) throw new Error(`no ${part} before the first test`)
    return found
  }
  beforeAll(async () => {
    running.heng = await startHeng(data.folder, { sample })
    running.browser = await openBrowser(running.heng.address, password)
  })
  afterAll(async () => {
    await running.browser?.close()
    await running.heng?.stop()
    data.remove()
    if (faultless) expect(wrongs.flat()).toEqual([])
  })
  const watched = async (opening: Promise<WatchedPage>): Promise<WatchedPage> => {
    const opened = await opening
    wrongs.push(opened.wrongs)
    return opened
  }
  return {
    heng: {
      get address() {
        return given('heng').address
      },
      get said() {
        return given('heng').said
      },
      restart: async () => {
        await given('heng').stop()
        running = { ...running, heng: await startHeng(data.folder, { sample }) }
      },
    },
    browser: {
      page: (size, login) => watched(given('browser').page(size, login)),
      stranger: (size) => watched(given('browser').stranger(size)),
      api: (login) => given('browser').api(login),
    },
  }
}
