/** What went wrong, read out when it appears; nothing when nothing did. */
export const WrongNote = ({ wrong }: { wrong: string | null }) =>
  wrong === null ? null : (
    <p className="wrong" role="alert">
      {wrong}
    </p>
  )
