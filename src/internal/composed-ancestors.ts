/** A node and what is around it, through shadow roots and slots, as events travel. */
export function* composedAncestors(start: Node | null): Generator<Node> {
  let node = start;
  while (node) {
    yield node;
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
}
