import { useGridFacts } from './grid-facts'

const catcherClass = 'cell-catcher'

/** Whether an event comes from a field that is being written in; the catcher of a cell is none. */
export const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && !target.classList.contains(catcherClass)

/**
 * Has the keyboard for the cell one stands on, unseen. An input method works in fields only: without one the first
 * letter of a Chinese word would arrive as a Latin one. Once the word is put together the cell opens with it.
 */
export const CellCatcher = ({ label }: { label: string }) => {
  const { openWith } = useGridFacts()
  const pass = (field: HTMLInputElement): void => {
    const text = field.value
    field.value = ''
    if (text !== '') openWith(text)
  }
  return (
    <input
      className={catcherClass}
      tabIndex={0}
      aria-label={label}
      // Lets the style tell whether there is anything in it.
      placeholder=" "
      autoComplete="off"
      spellCheck={false}
      onCompositionEnd={({ currentTarget }) => pass(currentTarget)}
      onInput={({ currentTarget, nativeEvent }) => {
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) pass(currentTarget)
      }}
    />
  )
}
