/** A number reads from left to right, in Arabic too. */
export function Phone({ value }: { value: string }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap tabular-nums">
      {value}
    </bdi>
  );
}
