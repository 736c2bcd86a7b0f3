"""The new year: scores checked, items of two years paired, the weakest, the next plan, units put right."""
