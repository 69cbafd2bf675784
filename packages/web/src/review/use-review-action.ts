import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Does something about an edition (or about many) and asks anew for what may have changed by it. */
export const useReviewAction = <Input, Answer>(
  action: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: action,
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['edition'] })
      void client.invalidateQueries({ queryKey: ['editions'] })
      onDone?.(answer)
    },
  })
}
