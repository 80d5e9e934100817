namespace Scrutineer.Forensics;

/// <summary>What a figure shows. Each kind is drawn by one figure of the room that draws.</summary>
public abstract record FigureData;
