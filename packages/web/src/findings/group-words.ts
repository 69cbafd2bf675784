import type { KeyedFinding } from '../reading/keyed-finding'

/** What a finding under a head says: not the head's own words again, but what stands at its place. */
export const wordsInGroup = (finding: KeyedFinding, head: string | null): string => {
  const quoted = finding.places[0]?.text ?? ''
  return finding.message === head && quoted !== '' ? `“${quoted}”` : finding.message
}
