"""From statements to a drawn graph: edges, layout and the data of the picture."""
