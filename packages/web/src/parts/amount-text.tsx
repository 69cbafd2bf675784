import { alignmentPad, isNegative, withSeparators } from '../reading/printed-amount'

/** An amount as printed, with separators, its decimal point under those of its column. */
export const AmountText = ({ printed, decimals }: { printed: string; decimals: number }) => {
  const pad = alignmentPad(printed, decimals)
  return (
    <span className={isNegative(printed) ? 'number negative' : 'number'}>
      {withSeparators(printed)}
      {pad && (
        <span className="pad" aria-hidden="true">
          {pad}
        </span>
      )}
    </span>
  )
}
