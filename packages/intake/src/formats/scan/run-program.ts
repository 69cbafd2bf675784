import { spawn } from 'node:child_process'
import { Refusal } from '@heng/domain/refusal'

/** The most a program may write to its output: a page as a picture is a tenth of it. */
const outputLimit = 64 * 1024 * 1024

/**
 * Runs a program that reads its input from a pipe and writes to another, so that nothing is left on the disk; null where
 * it fails. Throws a Refusal when it does not end within `time` milliseconds.
 */
export const runProgram = (
  program: string,
  args: readonly string[],
  input: Uint8Array,
  time: number,
): Promise<Buffer | null> =>
  new Promise((done, failed) => {
    const child = spawn(program, [...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      failed(new Refusal('reading-must-end-in-time', '文字识别超时'))
    }, time)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > outputLimit) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    // a program that ends before it has read everything closes its input
    child.stdin.on('error', () => {})
    child.on('error', () => {
      clearTimeout(timer)
      done(null)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      done(code === 0 ? Buffer.concat(chunks) : null)
    })
    child.stdin.end(input)
  })
