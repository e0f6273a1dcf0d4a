"""GitHub: releases and deployments, source behind the evidence gate, and pull requests."""
