/** Leave for another site, whose address the server has made. */
export function goElsewhere(address: string): void {
  window.location.replace(address);
}
