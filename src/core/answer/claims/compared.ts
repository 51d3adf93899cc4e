/** A question that weighs two things: "heavier than", "more goals … than", "a higher percentage than". */
export const COMPARED = /\b(?:more|less|fewer|\p{L}{2,}er|better|worse)\b.*\bthan\b/iu;
